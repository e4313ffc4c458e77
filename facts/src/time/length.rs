//! TIMEX3 durations.

use super::words::Unit;

/// "P3D", "PT5H30M", "P10Y": fractions are told in the next smaller unit where there is one.
pub(super) fn text(count: f64, unit: Unit) -> String {
    let (letter, each) = unit.letter();
    let count = count * each;
    let whole = count.trunc();
    let part = count - whole;
    let start = if unit.is_clock() { "PT" } else { "P" };
    let finer = match unit {
        Unit::Hour => Some(('M', 60.0)),
        Unit::Minute => Some(('S', 60.0)),
        Unit::Year | Unit::Decade | Unit::Century => Some(('M', 12.0)),
        _ => None,
    };
    match finer.filter(|_| part > 0.0) {
        Some((fine, parts)) if whole == 0.0 => format!("{start}{}{fine}", (part * parts).round()),
        Some((fine, parts)) => format!("{start}{whole}{letter}{}{fine}", (part * parts).round()),
        None => format!("{start}{count}{letter}"),
    }
}

/// "PXD": some of a unit; centuries and decades as tens and hundreds of years that nobody counted.
pub(super) fn vague(unit: Unit) -> String {
    let (letter, _) = unit.letter();
    let start = if unit.is_clock() { "PTX" } else { "PX" };
    format!("{start}{letter}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations() {
        assert_eq!(text(2.0, Unit::Day), "P2D");
        assert_eq!(text(5.5, Unit::Hour), "PT5H30M");
        assert_eq!(text(0.5, Unit::Hour), "PT30M");
        assert_eq!(text(1.0, Unit::Decade), "P10Y");
        assert_eq!(text(2.5, Unit::Year), "P2Y6M");
        assert_eq!(text(2.5, Unit::Day), "P2.5D");
        assert_eq!(vague(Unit::Week), "PXW");
        assert_eq!(vague(Unit::Hour), "PTXH");
    }
}
