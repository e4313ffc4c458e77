//! Octuple for assistants.

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::Args as Group;

use super::StorePath;

#[derive(Debug, Group)]
pub struct Mcp {
    #[command(flatten)]
    pub store: StorePath,
    /// Serve by HTTP at this address, under /mcp, and not on standard input and output: 127.0.0.1:7007
    #[arg(long, value_name = "ADDRESS")]
    pub http: Option<SocketAddr>,
    /// What each request by HTTP must bring, as "Authorization: Bearer TOKEN"; needed for any address but loopback
    #[arg(long, value_name = "TOKEN", env = "OCTUPLE_TOKEN", hide_env_values = true)]
    pub token: Option<String>,
    /// A file that holds the token
    #[arg(long, value_name = "FILE", conflicts_with = "token")]
    pub token_file: Option<PathBuf>,
}
