//! Nouns for one person: "The *envoy* left."

/// By post, trade, kin or trait, in the singular.
pub(super) const PERSON: &str = "
    accountant acquaintance activist actor actress administrator admirer adolescent adult adventurer adviser advisor advocate agent aide
    alumnus amateur ambassador analyst ancestor anchor anthropologist apprentice archaeologist archbishop architect artist assailant assassin
    assistant astronaut astronomer athlete attacker attendant attorney auditor aunt author ayatollah baby bachelor baker banker barber baron
    bartender batsman beginner beneficiary biker billionaire biographer biologist bishop blogger bodyguard bomber boss boxer boy boyfriend
    broker brother buddy builder burglar businessman businesswoman butcher buyer bystander cadet caller cameraman campaigner candidate captain
    captive cardinal cardiologist caregiver caretaker carpenter cartoonist celebrity chairman chairwoman champion chancellor chaplain chef
    chemist chief child choreographer citizen classmate cleaner cleric clerk client climber coach coachman collaborator colleague collector
    colonel columnist comedian commander commissioner companion competitor composer conductor congressman congresswoman constable consultant
    consumer contractor coordinator cop coroner correspondent cosplayer councillor councilman councilwoman counsel counsellor counselor
    counterpart countess courier cousin craftsman creator criminal critic curator customer cyclist dad dancer daredevil daughter dealer dean
    debater debtor defector defendant defender delegate demonstrator dentist dependent deputy designer detective dictator diplomat director
    dissident diver doctor donor driver drummer duchess duke dweller earl ecologist economist editor educator elder electrician emigrant emir
    emperor employee employer empress engineer enthusiast entrepreneur envoy executive expert eyewitness facilitator fan farmer father fiance
    fiancee fighter filmmaker financier firefighter fisherman follower footballer forester founder freshman friend fugitive gambler gangster
    gardener general geologist girl girlfriend goalkeeper godfather golfer governor graduate grandchild granddaughter grandfather grandmother
    grandparent grandson guard guardian guest guide guitarist gunman guru gymnast hacker head headmaster heir helper hero heroine historian
    hostage hunter husband illustrator imam immigrant individual infant informant inmate innkeeper insider inspector instructor insurgent
    interpreter interviewee interviewer intruder inventor investigator investor janitor jeweller jockey journalist judge juror justice kid
    kidnapper killer king knight laborer labourer lad landlady landlord lawmaker lawyer leader lecturer legislator librarian lieutenant
    linguist listener lobbyist lord lover magician magistrate magnate maid major man manager manufacturer marine marshal mathematician matron
    mayor mechanic mediator mentor mep merchant messenger meteorologist midfielder midwife migrant militant millionaire miner minister
    missionary mistress model moderator mom monarch monk mother motorcyclist motorist mountaineer mp mum murderer musician narrator negotiator
    neighbor neighbour nephew newcomer niece nobleman novelist nun nurse observer occupant offender officer official ombudsman operative
    opponent organiser organizer orphan outsider owner painter parent parishioner parliamentarian participant partner passenger passer-by
    pastor patient patriarch patron peasant pedestrian pediatrician performer perpetrator person philanthropist philosopher photographer
    physician physicist pianist pilot pioneer planner player playwright plumber poet policeman policewoman politician pope porter postman
    practitioner preacher predecessor premier presenter president priest priestess prime-minister prince princess principal prisoner professor
    programmer promoter prophet proprietor prosecutor prostitute protester psychiatrist psychologist publicist pupil queen racer radical
    ranger reader rebel receptionist recipient recruit rector referee refugee relative reporter representative researcher resident retiree
    rider rival roommate ruler runner sailor saint salesman saleswoman scholar schoolboy schoolgirl schoolteacher scientist screenwriter
    sculptor secretary seller senator sergeant servant settler shareholder shepherd sheriff shopkeeper singer sister skater skier skipper
    smuggler sniper sociologist soldier son songwriter source speaker spectator speechwriter spokesman spokesperson spokeswoman spouse spy
    stepfather stepmother stranger striker strongman student subscriber successor sufferer sultan superintendent superstar supervisor surgeon
    surveyor survivor suspect swimmer tailor taxpayer teacher technician teen teenager tenant terrorist theologian therapist thief thinker
    toddler tourist tracker trader trainee trainer translator traveler traveller treasurer trustee tutor twin tyrant uncle undersecretary user
    vendor veteran veterinarian victim viewer villager violinist visitor volunteer voter waiter waitress warden warrior weightlifter
    whistleblower widow widower wife winner witness wizard woman worker workman wrestler writer youngster youth youtuber zoologist
";
