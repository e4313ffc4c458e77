/// A number as a newspaper prints it: "4,000", "2.5", "-0.25".
pub fn number(value: f64) -> String {
    let rounded = (value * 100.0).round() / 100.0;
    if rounded.fract() != 0.0 {
        return rounded.to_string();
    }
    let digits = format!("{:.0}", rounded.abs());
    let mut grouped = String::new();
    for (n, digit) in digits.chars().enumerate() {
        if n > 0 && (digits.len() - n) % 3 == 0 {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    if rounded < 0.0 { format!("-{grouped}") } else { grouped }
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn thousands_are_grouped_and_fractions_kept() {
        assert_eq!(number(4000.0), "4,000");
        assert_eq!(number(-1_250_000.0), "-1,250,000");
        assert_eq!(number(999.0), "999");
        assert_eq!(number(0.5), "0.5");
        assert_eq!(number(1.0 / 3.0), "0.33");
    }
}
