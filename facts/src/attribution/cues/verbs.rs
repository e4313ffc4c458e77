//! Verbs that attribute.

use super::{Group, Stance::*};

pub(super) const VERBS: &[Group] = &[
    (
        Assert,
        "co",
        "say tell state announce:cio declare:coi write:c+about+of+in+on report:cio add:c note remark:c+on+about \
         observe:c comment:c+on+about mention:co explain:co recount:co relate recall:co recollect reply:c+to \
         respond:c+to answer:c+to retort:c counter:co rejoin:c exclaim:c shout:c yell:q cry:c scream:q whisper:c \
         mutter:c murmur:q mumble:q quip:c joke:c+about jest:c laugh:q deadpan:q chime:q intone:q tweet:co retweet:o \
         post:co text:co email:co e-mail:co message:co blog:c+about cable:c wire:c telegraph:co \
         publish:o proclaim pronounce:co testify:c+about+against+to attest:c+to swear:c continue:q go_on:q \
         conclude:co summarize:co sum_up:co elaborate:c+on emphasize emphasise stress underline underscore \
         highlight:o reiterate repeat restate reaffirm:coi affirm:co assert:co aver avow stipulate clarify:co \
         specify:co detail:o outline:co lay_out:o set_out:o spell_out:co inform:co notify:co brief:co+on advise:ci \
         remind:ci+of reassure:co+about+of assure:co+of convey:co relay:co communicate:co express:o voice:o \
         articulate:o signal:cio intimate:co hint:c+at imply:co insinuate:co opine:c muse:c+about+on read:c echo:o \
         quote:o cite:o name:o list:o chant:c recite:o utter:o verbalize:co pen:o speak:+about+of+against+for+in+on \
         speak_out:+against+on+about chat:+about talk:+about+of+up+to lecture:+about+on preach:co address:o discuss:o \
         debate:o interject:q interrupt:q narrate:co phrase:o word:o dictate:co offer:ico expound:+on \
         hold_forth:+on interpose:c venture:c print:co headline:qo caption:q report_back:c telephone:q phone:q \
         radio:q sign_off:q begin:q open:q close:q sigh:q snap:q sneer:c+at gush:c+about rave:c+about groan:c \
         moan:c+about grumble:c+about gripe:c+about bark:q boom:q thunder:q growl:q snarl:q fume:c+about \
         rant:+about+against quibble:c+with+over enthuse:c+about crow:c+about boast:ci+about+of brag:c+about+of \
         marvel:c+at sing:c react:c+to crack:q blare:q shriek:q bellow:q roar:q gasp:q sob:q correct:q \
         prompt:q grouse:c+about snipe:c+at carp:c+about command:ci",
    ),
    (
        Confirm,
        "co",
        "admit:coi+to confirm acknowledge:coi concede confess:ci+to own_up:+to reveal disclose divulge point_out \
         certify:co verify:co corroborate:o leak:co expose:o unveil:o document:co chronicle:o demonstrate:co prove:co \
         illustrate:co",
    ),
    (
        Allege,
        "co",
        "claim:coi allege purport:i insist:c+on+upon maintain:c contend:c profess:ci protest:co+against \
         plead:ci+with+for argue:c+for+against+about reason:c posit:co postulate hypothesize:c theorize:c+about \
         speculate:c+about+on+on conjecture rumor:c rumour:c suggest:cio pretend:ci make_out:c tout:o spin:o \
         portray:o paint:o cast:o frame:o characterize:o characterise:o depict:o bill:o",
    ),
    (
        Accuse,
        "o",
        "accuse:o+of blame:o+for+on fault:o+for charge:co+with indict:o+for+on arraign:o+on incriminate \
         implicate:o+in attribute:o+to ascribe:o+to impute:o+to chalk_up:o+to denounce:o+as+for condemn:o+for+as \
         finger:o denigrate scapegoat sue:o+for impeach:o+for",
    ),
    (
        Deny,
        "co",
        "deny:coi refute rebut reject:o dismiss:o disavow:o disown:o repudiate:o gainsay rule_out:oi brush_off:o \
         brush_aside:o shrug_off:o wave_off:o laugh_off:o disclaim:o contradict:o negate:o debunk:o recant:o \
         retract:o deflect:o downplay:o play_down:o rebuff:o scoff:c+at",
    ),
    (
        Doubt,
        "co",
        "doubt dispute question:co contest challenge:o disbelieve distrust:o mistrust:o second-guess:o \
         wonder:c+about+at disagree:c+with+about+on+over",
    ),
    (
        Ask,
        "c",
        "ask:cio+about+for+if inquire:c+about+into+whether enquire:c+about+into query:co quiz:o+about+on \
         press:o+on+for+about interview:+about grill:o+about+on interrogate:o+about pose:o probe:o",
    ),
    (
        Withhold,
        "co",
        "conceal withhold:o omit:oi ignore:o sidestep:o dodge:o evade:o avoid:oi demur:c+at \
         equivocate:+about+on hedge:+on+about",
    ),
    (
        Warn,
        "c",
        "warn:cio+about+of+against caution:cio+about+against threaten:cio alert:co+to+about forewarn:co+of \
         admonish:cio+for menace:o foreshadow:o portend:o",
    ),
    (
        Promise,
        "ci",
        "promise:cio pledge:cio vow:cio guarantee:cio commit:i+to undertake:i agree:ci+to+on+with+upon consent:i+to \
         accept:co bet:c wager:c sign_up:+for",
    ),
    (
        Request,
        "io",
        "urge:cio demand:cio request:cio order:cio+in instruct:cio direct:io require:ci beg:cio+for \
         implore:cio beseech:io entreat:io exhort:io call:oi+for+on+upon appeal:i+for+to petition:cio+for \
         lobby:io+for+against push:io+for+back campaign:i+for+against agitate:+for encourage:cio invite:io \
         persuade:cio convince:cio coax:io pressure:io pressurize:io prod:io nudge:io goad:io compel:io oblige:io \
         forbid:io ban:o+from bar:o prohibit:o mandate:co decree:co rule:c+against+in+on ordain:c legislate:c sentence:io \
         summon:io subpoena:io advocate:coi+for dare:io solicit:o invoke:o",
    ),
    (
        Propose,
        "cio",
        "propose recommend counsel:cio put_forward:o float:o moot:o pitch:o submit:co nominate:io introduce:o table:o \
         bring_up:o raise:o broach:o offer_up:o present:o sponsor:o",
    ),
    (
        Predict,
        "co",
        "predict:co forecast:coi foresee foretell:co anticipate:coi expect:coi project:coi envisage:co envision:co \
         estimate:coi calculate:co reckon:c+on prophesy await:o count:+on bank:+on rely:+on peg:o gauge:o rate:o",
    ),
    (
        Believe,
        "c",
        "believe:coi+in think:coi+about+of feel:c+about+like consider:oci suppose:coi assume:co presume:co \
         suspect:co+of guess:c imagine:co figure:c deem:oci judge:co regard:o view:o see:oc perceive:co hold:c \
         surmise:c infer:c deduce:c gather:c sense:co trust:coi conceive:co+of interpret:o construe:o contemplate:oi \
         ponder:co+on+over weigh:o mull:oci reflect:c+on treat:o look:+at+to+on+upon identify:o label:o brand:o dub:o \
         term:o style:o liken:o+to compare:o+to+with equate:o+with credit:o+with+for mistake:o+for diagnose:o rank:o \
         value:o opt:i+for+against lean:+toward+towards disregard:o overestimate:o underestimate:o fancy:oc",
    ),
    (
        Know,
        "co",
        "know:co+about+of learn:co+of+about+from realize realise recognize:co recognise:co understand:co discover \
         notice:co remember:coi forget:coi+about regret:coi rue:o appreciate:co comprehend:co grasp:o discern:co \
         find_out:co+about ascertain:co hear:co+of+about+from spot:o overhear:co witness:o grieve:c+for mourn:o \
         lament:co bemoan:co resent:co deplore:co memorize:o reminisce:+about",
    ),
    (
        Hope,
        "ci",
        "hope:ci+for want:io+for wish:ci+for desire:ico prefer:cio+to like:io love:io yearn:i+for long:i+for crave:o \
         pray:ci+for aspire:i+to hate:io dislike:oi loathe:oi detest:oi dread:oi enjoy:oi cherish:o favor:oi \
         favour:oi look_forward:+to mind:oi care:i+about+for tolerate:oi bear:oi adore:oi relish:oi covet:o root:+for \
         thirst:+for clamor:i+for clamour:i+for",
    ),
    (
        Fear,
        "c",
        "fear:cio+for worry:co+about+over fret:c+about+over agonize:c+over panic:c+about stew:+about despair:c+of",
    ),
    (
        Intend,
        "i",
        "plan:cio+on+for intend:ic mean:i decide:ci+on+against+for+to determine:cio resolve:ic seek:io aim:i+at+for \
         choose:io elect:i scheme:i plot:io conspire:i \
         refuse:io decline:io vote:ci+for+against+on hesitate:i target:o \
         focus:o+on+upon concentrate:+on approve:o+of authorize:oi authorise:oi okay:o greenlight:o \
         veto:o overrule:o uphold:o sanction:oi allow:coi permit:oi adopt:o enact:o ratify:o",
    ),
    (
        Show,
        "co",
        "show:coi find:c indicate establish:co point:c+to+toward+at+towards betray:o bear_out:o evince:o manifest:o \
         substantiate:o record:co denote:co signify:co ",
    ),
    (Seem, "ci", "seem:ci+like+as appear:ci+as sound:c+like turn_out:ci come_across:+as emerge:c+as "),
    (
        Support,
        "o",
        "support:oi back:o endorse:o defend:o praise:o+for+as applaud:o+for commend:o+for hail:o+as laud:o+for+as \
         acclaim:o extol:o celebrate:o champion:o cheer:oc+for+on compliment:o+on+for congratulate:o+on+for \
         salute:o+for thank:o+for welcome:o embrace:o bless:o honor:o+for+as honour:o+for+as admire:o+for respect:o \
         esteem:o vouch:c+for sympathize:+with sympathise:+with side:+with stand_up:+for stick_up:+for \
         rally:+behind+around+for promote:o plug:o back_up:o glorify:o idolize:o lionize:o justify:o excuse:o \
         pardon:o forgive:o+for apologize:c+for+to apologise:c+for+to concur:c+with+in empathize:+with \
         rejoice:c+at+over+in flatter:o lavish:o exalt:o revere:o stump:+for",
    ),
    (
        Oppose,
        "o",
        "oppose:oi criticize:o+for+as criticise:o+for+as attack:o+for+as+over assail:o+for+as blast:o+for+as+over \
         slam:o+for+as+over bash:o+for lambast:o+for lambaste:o+for decry:oc+as deride:o+as+for ridicule:o+for+as \
         mock:o+for rip:o+into+for hammer:o+for+over pan:o skewer:o+for excoriate:o+for castigate:o+for \
         chastise:o+for chide:o+for rebuke:o+for reprimand:o+for reproach:o+for scold:o+for berate:o+for \
         upbraid:o+for censure:o+for knock:o+for disparage:o belittle:o insult:o taunt:o+over tease:o+about \
         rail:c+against+at inveigh:+against fulminate:+against object:c+to complain:c+about+of+to balk:+at \
         bristle:+at+over chafe:+at recoil:+at+from disapprove:+of lash_out:+at+against hit_out:+at pounce:+on \
         clash:+over+with spar:+over+with quarrel:+over+with feud:+over+with bicker:+over+about fight:o+against \
         resist:oi shun:o spurn:o snub:o scorn:o disdain:o despise:o vilify:o+for+as demonize:o malign:o smear:o \
         trash:o pillory:o+for savage:o+for roast:o+for boo:o jeer:oc heckle:o hiss:c+at fire_back:c+at hit_back:c+at \
         shoot_back:c push_back:c+against+on+at dis:o diss:o flay:o dress_down:o call_out:o+for+on \
         shame:o+for jab:+at swipe:+at distance:o+from",
    ),
    (
        Mention,
        "o",
        "describe:co refer:+to allude:+to touch:+on+upon dwell:+on+upon reference:o summarise:co review:o \
         explore:o examine:o deal:+with negotiate:o talk_up:o recap:co retell:o profile:o analyze:co \
         analyse:co assess:co evaluate:co revisit:o rehash:o regurgitate:o parrot:o gossip:c+about tackle:o \
         single_out:o+for+as hype:o overstate:o understate:o exaggerate:co distort:o misrepresent:o misstate:o \
         title:o entitle:o christen:o nickname:o",
    ),
];
