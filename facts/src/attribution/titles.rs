//! Words that stand before or after a name as its office.

use std::collections::HashSet;
use std::sync::LazyLock;

const TITLES: &str = "adm administrator admiral adviser advisor aide ambassador analyst archbishop attorney author \
    ayatollah bishop boss brig brigadier capt captain cardinal chair chairman chairperson chairwoman \
    chancellor chief coach col colonel commander commissioner congressman congresswoman consul \
    coordinator councillor councilman councilwoman cpl deputy detective diplomat director doctor dr \
    economist editor emir envoy executive expert farmer founder gen general gov governor head historian \
    imam inspector judge justice king lawmaker lawyer leader lieutenant lt maj major manager marshal \
    mayor minister monsignor mp mullah negotiator nurse officer official owner parliamentarian pastor \
    patriarch pilot police politician pope premier president priest prime prince princess principal prof \
    professor prosecutor queen rabbi rector rep reporter representative researcher resident rev reverend \
    scientist sec secretary sen senator sergeant sgt sheik sheikh sheriff speaker spokesman spokesperson \
    spokeswoman strategist sultan superintendent surgeon surveyor teacher treasurer undersecretary \
    veteran vice warden witness";

/// Whether a word is a title or an office, abbreviated or not, capital or not; of a compound ("vice-president") the last part.
pub(super) fn is_title(word: &str) -> bool {
    static KNOWN: LazyLock<HashSet<&str>> = LazyLock::new(|| TITLES.split_whitespace().collect());
    let word = word.trim_end_matches('.').to_lowercase();
    KNOWN.contains(word.rsplit('-').next().unwrap_or(&word))
}
