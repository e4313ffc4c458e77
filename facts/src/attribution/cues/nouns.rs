//! Nouns that attribute: what was said, thought or wanted.

use super::{Group, Stance::*};

pub(super) const NOUNS: &[Group] = &[
    (
        Assert,
        "c+of+about+on",
        "statement:c+of+about+on+by assertion:c+of announcement:c+of+by declaration:c+of remark:c+about+on \
         comment:c+about+on message:c+of+about+to word:c+of reply:c response:c+to answer:c+to explanation:c+of+for \
         account:c+of testimony:c+about+on speech:c+about+on tweet:c+about post:c+about letter:c+about \
         report:c reminder:c+of mention:+of reference:+to quote:c quip:c joke:c+about \
         boast:c+of+about phrase:c saying:c motto:c slogan:c mantra:c notice:c+of bulletin:c+on dispatch:c+on \
         presentation:c+on+about talk:c+about+of \
         debate:+over+about+on expression:+of description:+of+as definition:+of characterization:+of+as \
         portrayal:+of+as depiction:+of+as insistence:c+on emphasis:+on narrative:c+of+about \
         rhetoric:+about+on+against",
    ),
    (
        Confirm,
        "c+of",
        "admission confirmation acknowledgment acknowledgement:c+of concession:c confession:c+of+to \
         revelation:c+of+about disclosure:c+of+about proof:c+of",
    ),
    (
        Allege,
        "c+of+about",
        "claim:ci+of+about+to allegation:c+of+about+against contention:c argument:c+for+against+about \
         rumor:c+of+about rumour:c+of+about speculation:c+about+over+on theory:c+of+about hypothesis:c+of+about \
         gossip:c+about suggestion:c+of innuendo:c+about insinuation:c+of myth:c+of+about thesis:c",
    ),
    (Accuse, "c+of+against", "accusation:c+of+against charge:c+of+against indictment:c+of blame:+for"),
    (
        Deny,
        "c+of",
        "denial:c+of rejection:+of dismissal:+of repudiation:+of rebuttal:c+of+to refutation:+of disavowal:+of \
         retraction:+of",
    ),
    (
        Doubt,
        "c+about+over",
        "doubt:c+about+over+as skepticism:c+about+of+toward scepticism:c+about+of+toward uncertainty:c+about+over \
         misgiving:c+about+over reservation:c+about+over disagreement:c+over+about+on disbelief:c+at+in distrust:+of \
         mistrust:+of",
    ),
    (Ask, "c+about+over", "question:c+about+over+of+on+as inquiry:c+into+about enquiry:c+into+about query:c+about"),
    (Withhold, "i", "silence:c+on+about"),
    (
        Warn,
        "c+of+about",
        "warning:ci+of+about+to+against threat:ci+of+to+against alert:c+about+of alarm:c+about+over+at \
         caution:c+about",
    ),
    (
        Promise,
        "ci+of",
        "promise:ci+of+to pledge:ci+of+to vow:ci+of+to commitment:ci+to guarantee:ci+of assurance:c+of+about \
         agreement:ci+to+on+with offer:i+of+to oath:ci+of",
    ),
    (
        Request,
        "ci+for",
        "demand:ci+for+of request:ci+for call:ci+for+on appeal:ci+for+to plea:ci+for+to order:ci+for \
         instruction:ci+for requirement:ci+for exhortation:i invitation:i+to push:i+for \
         petition:ci+for+to ruling:c+on+against+in decree:c ultimatum:ci injunction:i+against ban:+on",
    ),
    (
        Propose,
        "ci+for+of",
        "proposal:ci+for+of+to recommendation:ci+for+of+on advice:ci+on+about+to plan:ci+for+to idea:ci+of+for \
         motion:i nomination:+of",
    ),
    (
        Predict,
        "c+of+for",
        "prediction:c+of+about+for forecast:c+of+for expectation:ci+of+for projection:c+of+for estimate:c+of+for \
         anticipation:c+of prognosis:c+for outlook:c+for+on prospect:+of",
    ),
    (
        Believe,
        "c+of+about",
        "belief:c+in+of view:c+of+on+about+as opinion:c+of+on+about thought:c+of+about+on impression:c+of \
         feeling:c+of+about+on sense:c+of+about assumption:c+of+about conviction:c+of notion:c+of \
         perception:c+of+about+as attitude:c+toward+towards+about suspicion:c+of+about judgment:c+of+about+on \
         judgement:c+of+about+on stance:c+on+toward+against position:c+on+toward+about perspective:c+on+of+about \
         consensus:c+on+about sentiment:c+about+against+toward verdict:c+on+of assessment:c+of+on+about \
         evaluation:+of analysis:c+of+on conclusion:c+of+about interpretation:+of confidence:c+in faith:c+in \
         trust:c+in understanding:c+of+about vision:c+of+for",
    ),
    (
        Know,
        "c+of+about",
        "knowledge:c+of+about realization:c+of realisation:c+of recognition:c+of+for awareness:c+of+about \
         memory:c+of+about discovery:c+of regret:c+about+over+for recollection:c+of",
    ),
    (
        Hope,
        "ci+of+for",
        "hope:ci+of+for+about desire:ci+for+of+to wish:ci+for+of+to preference:c+for+to ambition:i+of+for \
         dream:ci+of+about optimism:c+about willingness:i+to eagerness:i+to enthusiasm:c+for+about interest:+in \
         appetite:+for love:+of+for fondness:+for affection:+for longing:i+for",
    ),
    (
        Fear,
        "c+of+about",
        "fear:c+of+about+over+for worry:c+of+about+over concern:c+of+about+over+for+with anxiety:c+about+over+of \
         dismay:c+at+over+about unease:c+about+over+at+with apprehension:c+about+over",
    ),
    (
        Intend,
        "i+of",
        "intention:ic+of+to intent:ic+of+to decision:ic+of+on+to+against goal:ic+of aim:ic+of determination:ic+to \
         resolve:i+to refusal:i+to+of vote:i+for+against+on strategy:i+of+for \
         reluctance:i+to unwillingness:i+to hesitation:i+about",
    ),
    (
        Show,
        "c+of",
        "evidence:c+of+for indication:c+of sign:c+of finding:c+on+about+of signal:c+of+to data:c result:c \
         survey:c poll:c study:c research:c",
    ),
    (
        Support,
        "c+for+of",
        "support:c+for+of+from endorsement:+of+for+from praise:+for+of+from defense:+of defence:+of approval:+of+for \
         backing:+of+for+from applause:+for embrace:+of advocacy:+of+for admiration:+for+of respect:+for tribute:+to \
         gratitude:+for+to thanks:+for+to apology:c+for+to sympathy:+for+with congratulation:+on celebration:+of \
         supporter:+of backer:+of proponent:+of defender:+of advocate:+of+for champion:+of fan:+of",
    ),
    (
        Oppose,
        "c+of+to",
        "opposition:c+to+from criticism:c+of+from+about+over attack:c+on+against condemnation:+of \
         complaint:c+about+of+against objection:c+to+from+about protest:+against+over+at disapproval:+of \
         outrage:c+over+at+about anger:c+over+at+about+toward frustration:c+with+over+about+at resistance:+to \
         hostility:+to+toward+towards critique:+of denunciation:+of backlash:+against+to+over scorn:+for \
         contempt:+for+of disdain:+for+of ridicule:+of insult:+against critic:+of opponent:+of hatred:+of+for+toward \
         disappointment:c+with+in+at+over dissatisfaction:+with aversion:+to dislike:+of+for jab:+at swipe:+at \
         grievance:c+about+against+with",
    ),
];
