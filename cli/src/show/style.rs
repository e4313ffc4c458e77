use anstyle::{AnsiColor, Style};

/// Titles.
pub const STRONG: Style = Style::new().bold();
/// What is only there to guide the eye.
pub const FAINT: Style = Style::new().dimmed();

/// One colour for each of the eight fields, in their order.
pub const FIELDS: [Style; 8] = [
    AnsiColor::Cyan.on_default().bold(),
    AnsiColor::Yellow.on_default().bold(),
    AnsiColor::Blue.on_default().bold(),
    AnsiColor::Magenta.on_default().bold(),
    AnsiColor::Green.on_default().bold(),
    AnsiColor::BrightCyan.on_default(),
    AnsiColor::BrightMagenta.on_default(),
    AnsiColor::Red.on_default(),
];

/// `text` in `style`.
pub fn paint(style: Style, text: &str) -> String {
    format!("{style}{text}{style:#}")
}
