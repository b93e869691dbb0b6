//! Where the preview can be reached: the port, and the addresses of this computer.

use std::io;
use std::net::{IpAddr, Ipv4Addr, SocketAddr, TcpListener};

/// How far the preview can be seen.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Reach {
    /// By this computer alone.
    Here,
    /// By everybody in the same network.
    Lan,
}

/// Listens on the first free port of `ports`.
///
/// # Errors
/// The last port's reason why it can't be used.
pub fn bind(reach: Reach, ports: impl Iterator<Item = u16>) -> io::Result<TcpListener> {
    let ip = match reach {
        Reach::Here => Ipv4Addr::LOCALHOST,
        Reach::Lan => Ipv4Addr::UNSPECIFIED,
    };
    let mut result = Err(io::ErrorKind::AddrInUse.into());
    for port in ports {
        result = TcpListener::bind(SocketAddr::from((ip, port)));
        match &result {
            Ok(_) => break,
            Err(error) if error.kind() == io::ErrorKind::AddrInUse => {}
            // Any other reason holds for the next port too, unless this one is reserved.
            Err(error) if error.kind() == io::ErrorKind::PermissionDenied => {}
            Err(_) => break,
        }
    }
    result
}

/// The addresses of this computer in its local networks, the likeliest first: those of real
/// adapters before those that virtual machines and containers make.
pub fn local_addresses() -> Vec<IpAddr> {
    let mut found: Vec<(bool, Ipv4Addr)> = if_addrs::get_if_addrs()
        .unwrap_or_default()
        .into_iter()
        .filter_map(|interface| match interface.ip() {
            IpAddr::V4(ip) if !ip.is_loopback() && !ip.is_link_local() => {
                Some((is_virtual(&interface.name), ip))
            }
            _ => None,
        })
        .collect();
    found.sort_by_key(|(is_virtual, ip)| (*is_virtual, !ip.is_private(), *ip));
    found.into_iter().map(|(_, ip)| IpAddr::V4(ip)).collect()
}

/// Names of adapters that no other computer can reach.
fn is_virtual(name: &str) -> bool {
    let name = name.to_lowercase();
    ["docker", "veth", "br-", "virbr", "vmnet", "vboxnet", "vethernet", "wsl", "tun", "tap"]
        .iter()
        .any(|part| name.starts_with(part))
}

/// The names under which other computers in the network may know this one.
pub fn own_names() -> Vec<String> {
    #[cfg(unix)]
    let name = rustix::system::uname().nodename().to_str().unwrap_or_default().to_owned();
    #[cfg(not(unix))]
    let name = std::env::var("COMPUTERNAME").unwrap_or_default();
    let name = name.to_lowercase();
    let short = name.split('.').next().unwrap_or_default().to_owned();
    if short.is_empty() { Vec::new() } else { vec![format!("{short}.local"), short] }
}
