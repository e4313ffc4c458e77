//! How what goes on until somebody ends it is ended.

/// Until the program is interrupted (Ctrl-C). Where no interrupt can be heard, it ends the program at once, as it would any.
pub async fn interrupted() {
    if tokio::signal::ctrl_c().await.is_err() {
        std::future::pending::<()>().await;
    }
}
