use std::convert::Infallible;
use std::time::Duration;

use axum::extract::State as Has;
use axum::response::sse::{Event, KeepAlive, Sse};
use futures_util::Stream;
use futures_util::stream::unfold;
use octuple::store::{Size, Store};

use crate::state::State;

/// How often the store is looked at.
const OFTEN: Duration = Duration::from_secs(1);

/// The store's counts, now and whenever anybody has written to it, also another program: server-sent events, each a `Size`.
#[utoipa::path(get, path = "/live", responses((status = 200, description = "Server-sent events", body = Size, content_type = "text/event-stream")))]
pub async fn live(Has(state): Has<State>) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let changes = unfold((state, None::<Size>), |(state, last)| async move {
        loop {
            let size = state.stores.ask(Store::size).await.unwrap_or_default();
            // Connections count versions each for itself; what counts is whether there is more.
            let same =
                |last: &Size| (last.reports, last.articles, last.events) == (size.reports, size.articles, size.events);
            if !last.as_ref().is_some_and(same) {
                let event = Event::default().event("size").json_data(size).unwrap_or_default();
                return Some((Ok(event), (state, Some(size))));
            }
            tokio::time::sleep(OFTEN).await;
        }
    });
    Sse::new(changes).keep_alive(KeepAlive::default())
}
