//! Whether a person is spoken of as he or she.

use std::collections::HashMap;
use std::sync::LazyLock;

/// What is known of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Gender {
    #[default]
    Unknown,
    He,
    She,
}

impl Gender {
    /// This one, or the other where this is unknown.
    pub(super) fn or(self, other: Self) -> Self {
        if self == Self::Unknown { other } else { self }
    }

    /// Whether a pronoun of this gender may stand for it.
    pub(super) fn fits(self, pronoun: Self) -> bool {
        self == Self::Unknown || pronoun == Self::Unknown || self == pronoun
    }
}

const HE: &str = "
    actor archbishop ayatollah baron batsman bishop boy boyfriend brother businessman cameraman chairman cleric congressman craftsman dad
    daddy duke emir emperor father fiance gentleman godfather grandfather grandson gunman guy headmaster husband imam king lad landlord lord
    man monk mr nephew nobleman policeman pope postman priest prince salesman schoolboy sheikh sir son spokesman stepfather sultan uncle
    waiter widower workman
";
const SHE: &str = "
    actress aunt baroness businesswoman chairwoman congresswoman countess daughter duchess empress fiancee gal girl girlfriend goddess
    granddaughter grandmother heroine lady landlady madam maid midwife miss mistress mom mommy mother mrs ms mum mummy niece nun policewoman
    priestess princess queen saleswoman schoolgirl sister spokeswoman stepmother waitress widow wife woman
";

/// Very common given names, by the gender of most who bear them.
const HIS: &str = "
    aaron abdul abdullah abraham adam adrian ahmad ahmed alan albert alberto alec alexander alexei alfred ali alistair alvin amir amos andre
    andreas andrei andrew andy angelo anthony anton antonio antony archie armando arnold arthur arturo augustus barack barry bashar basil ben
    benjamin bernard bill bob boris bradley brandon brendan brett brian bruce bryan byron calvin cameron carl carlos cesar charles charlie
    chris christopher chuck clarence claude clayton clement clifford clint clive colin connor craig curtis cyril damian damien dan daniel
    danny darren dave david denis dennis derek dick diego dimitri dmitry dominic donald doug douglas duncan dustin dylan eddie edgar edmund
    eduardo edward edwin eli elias elijah emil emmanuel enrique enzo eric erik ernest ethan eugene evan fabio felipe felix ferdinand fernando
    floyd francis frank franz fred frederick friedrich gabriel gareth gary gavin geoffrey george gerald gerard gilbert giovanni giuseppe glenn
    gordon graham greg gregory guillermo gustav hamid hans harold harry harvey hassan hector heiko heinrich henri henry herbert howard hugh
    hugo humphrey hussein ian ibrahim ignacio igor isaac ivan ivor jack jacob jacques jake jamal james jared jason javier jean jeff jeffrey
    jens jeremy jerome jerry jesse jim jimmy joe joel johan johann johannes john johnny jonas jonathan jordi jorge jose josep joseph josh
    joshua juan julian julio julius jurgen justin karl kaspar keith kenneth kevin khalid kofi konrad kurt kyle larry lars laurent lawrence leo
    leon leonard leonardo leonid leopold lewis liam lloyd logan lorenzo louie louis lucas ludwig luis luke mahmoud malcolm manuel marc marcel
    marco marcus mario mark martin mateo mathias matthew maurice mauricio max maxim melvin michael miguel mike mikhail milos mitch mitchell
    mohamed mohammad mohammed moses muhammad murray mustafa narendra nathan nathaniel neil nelson nicholas nick nicolas nigel nikolai noah
    norman olaf oleg oliver omar omer orlando osama oscar otto owen pablo pascal patrick paul pavel pedro perry pete peter phil philip
    philippe pierre rafael ralph randy raul raymond recep reginald rene ricardo richard rick ricky rob robert roberto rodney rodrigo roger
    roland ronald ross roy rudolf rupert russell ryan saddam salman salvador sam samir samuel scott sean sebastian sergei sergey sergio seth
    shane shaun silvio simon stanley stefan stephen steve steven stuart ted terrence theodore thierry thomas tim timothy tobias todd tom tony
    travis trevor troy tyler umberto vaclav victor viktor vincent vincenzo vinod vladimir volodymyr walter wayne wesley wilhelm willem william
    winston wolfgang xavier yasser yuri yusuf yves zachary zoltan
";
const HERS: &str = "
    abigail ada adele adriana agatha agnes aisha alexandra alice alicia alison allison amanda amber amelia amy ana anastasia andrea angela
    angelina anita anja ann anna annabel anne annegret annette annie antonia astrid audrey ava barbara beatrice beatriz becky bella benazir
    bernadette bertha beth betty bianca bonnie brenda bridget brigitte brittany camilla candice carla carmen carol carolina caroline carolyn
    cassandra catherine cathy cecilia celia chantal charlotte chiara chloe christina christine cindy claire clara claudia colleen condoleezza
    constance cordelia corinne courtney cristina cynthia daisy daniela danielle daphne debbie deborah debra delia denise diana diane dilma
    dina dolores donna doris dorothy edith eileen elaine eleanor elena eliza elizabeth ella ellen ellie elsa emily emma erica erika erin
    esther ethel eugenia eva eve evelyn fatima federica felicity fiona frances francesca francine frida gabriela gabrielle gail gemma
    genevieve georgina geraldine gertrude gillian gina giorgia gladys gloria grace greta gwen hannah hazel heather heidi helen helena helene
    henrietta hilary hilda hillary holly ida imogen ingrid irene irina iris irma isabel isabella isabelle ivana ivy jacinda jackie jacqueline
    jane janet janice jasmine jeanette jeanne jenna jennifer jenny jessica jill joan joanna joanne jodie josephine joyce juanita judith judy
    julia juliana julie juliet kamala karen karin karina katarina kate katherine kathleen kathryn kathy katie katrina katya kayla kirsten
    kristen kristin kristina lara larissa laura lauren leila lena liliana lillian lily linda lisa liz lois lola loretta lorraine louisa louise
    lucia luciana lucille lucinda lucy luisa mabel madeleine magdalena maggie mandy marcia margaret margarita margot maria mariam mariana
    marianne marie marilyn marina marine marisa marjorie martha martina mary maryam matilda maureen megan melanie melinda melissa meredith mia
    michelle mildred mira miranda miriam moira molly mona monica monique myra nadia nancy naomi natalia natalie natasha nicola nicole nina
    noelle nora norma odette olena olga olivia paige pamela paola patricia patty paula paulina pauline peggy penny petra phoebe phyllis polly
    priscilla rachel ramona raquel rebecca renata rhonda rita roberta rosa rosalind rose rosemary roxanne ruby ruth sabrina sadie sally
    samantha sandra sanna sara sarah selena serena sharon sheila shelley shirley sienna silvia siobhan sofia sonia sonja sophie stacy stella
    stephanie sue susan susanna susanne suzanne svetlana sybil sylvia tamara tania tanya tara tatiana teresa tess thelma theresa tina trudy
    ulrike ursula valentina valeria valerie vanessa vera verena veronica victoria virginia vivian viviana wanda wendy whitney wilma winifred
    yasmin yolanda yulia yvette yvonne zainab zara zoe
";

/// What a lower-case word says: a noun, a form of address, or a person's first name.
pub(super) fn of_word(word: &str) -> Gender {
    static WORDS: LazyLock<HashMap<&str, Gender>> = LazyLock::new(|| genders(HE, SHE));
    WORDS.get(word).copied().unwrap_or_default()
}

/// What a person's lower-case first name says.
pub(super) fn of_given_name(name: &str) -> Gender {
    static NAMES: LazyLock<HashMap<&str, Gender>> = LazyLock::new(|| genders(HIS, HERS));
    NAMES.get(name).copied().unwrap_or_default()
}

fn genders(his: &'static str, hers: &'static str) -> HashMap<&'static str, Gender> {
    let words = |list: &'static str, gender| list.split_whitespace().map(move |word| (word, gender));
    words(hers, Gender::She).chain(words(his, Gender::He)).collect()
}
