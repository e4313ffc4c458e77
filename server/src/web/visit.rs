use std::convert::Infallible;

use axum::extract::FromRequestParts;
use axum::http::header;
use axum::http::request::Parts;

/// Who looks, as far as a page must know: at which address, and in which colours.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Visit {
    /// Path and query.
    pub here: String,
    /// What was switched to; none: as the system has it.
    pub theme: Option<Theme>,
}

/// Colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Theme {
    /// The name that the cookie and the styles know it by.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// By its name.
    pub fn named(name: &str) -> Option<Self> {
        [Self::Light, Self::Dark].into_iter().find(|theme| theme.name() == name)
    }
}

/// The cookie that keeps the colours.
pub const COOKIE: &str = "theme";

impl<S: Sync> FromRequestParts<S> for Visit {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        let here = parts.uri.path_and_query().map_or("/", |here| here.as_str()).to_owned();
        let cookies = parts.headers.get_all(header::COOKIE).iter().filter_map(|line| line.to_str().ok());
        let mut pairs = cookies.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
        let theme = pairs.find(|(name, _)| *name == COOKIE).and_then(|(_, value)| Theme::named(value));
        Ok(Self { here, theme })
    }
}
