//! Which addresses may be asked.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use url::{Host, Url};

use crate::error::Trouble;

/// IPv4 networks that are not on the public Internet, with the length of their prefixes: IANA's IPv4 Special-Purpose Address Registry,
/// and multicast (RFC 5771).
const NOT_PUBLIC_V4: &[(Ipv4Addr, u32)] = &[
    (Ipv4Addr::new(0, 0, 0, 0), 8),       // this network
    (Ipv4Addr::new(10, 0, 0, 0), 8),      // private
    (Ipv4Addr::new(100, 64, 0, 0), 10),   // shared by a carrier's customers
    (Ipv4Addr::new(127, 0, 0, 0), 8),     // loopback
    (Ipv4Addr::new(169, 254, 0, 0), 16),  // link-local, and the metadata of cloud machines
    (Ipv4Addr::new(172, 16, 0, 0), 12),   // private
    (Ipv4Addr::new(192, 0, 0, 0), 24),    // protocol assignments
    (Ipv4Addr::new(192, 0, 2, 0), 24),    // documentation
    (Ipv4Addr::new(192, 88, 99, 0), 24),  // 6to4 relays, retired
    (Ipv4Addr::new(192, 168, 0, 0), 16),  // private
    (Ipv4Addr::new(198, 18, 0, 0), 15),   // benchmarks
    (Ipv4Addr::new(198, 51, 100, 0), 24), // documentation
    (Ipv4Addr::new(203, 0, 113, 0), 24),  // documentation
    (Ipv4Addr::new(224, 0, 0, 0), 4),     // multicast
    (Ipv4Addr::new(240, 0, 0, 0), 4),     // reserved, and broadcast
];

/// IPv6 networks that are not on the public Internet though they lie in the part that is given out, 2000::/3: IANA's IPv6
/// Special-Purpose Address Registry.
const NOT_PUBLIC_V6: &[(Ipv6Addr, u32)] = &[
    (Ipv6Addr::new(0x2001, 0, 0, 0, 0, 0, 0, 0), 23), // protocols: Teredo, ORCHID, benchmarks
    (Ipv6Addr::new(0x2001, 0xdb8, 0, 0, 0, 0, 0, 0), 32), // documentation
    (Ipv6Addr::new(0x3fff, 0, 0, 0, 0, 0, 0, 0), 20), // documentation
];

/// Which addresses may be asked.
pub(super) type Reach = fn(IpAddr) -> bool;

/// Whether an address is on the public Internet. One that carries another is what the other is.
pub(super) fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => !NOT_PUBLIC_V4.iter().any(|&(network, length)| {
            let mask = u32::MAX << (32 - length);
            address.to_bits() & mask == network.to_bits() & mask
        }),
        IpAddr::V6(address) => match carried(address) {
            Some(inner) => is_public(IpAddr::V4(inner)),
            None => {
                let given_out = address.segments()[0] & 0xe000 == 0x2000;
                given_out && !NOT_PUBLIC_V6.iter().any(|&(network, length)| is_within(address, network, length))
            }
        },
    }
}

fn is_within(address: Ipv6Addr, network: Ipv6Addr, length: u32) -> bool {
    let mask = u128::MAX << (128 - length);
    address.to_bits() & mask == network.to_bits() & mask
}

/// The IPv4 address that an IPv6 address stands for: mapped (::ffff:0:0/96), translated (64:ff9b::/96, RFC 6052) or 6to4
/// (2002::/16, RFC 3056).
fn carried(address: Ipv6Addr) -> Option<Ipv4Addr> {
    let [a, b, c, d, e, f, g, h] = address.segments();
    let inner = |high: u16, low: u16| Some(Ipv4Addr::from_bits(u32::from(high) << 16 | u32::from(low)));
    match (a, b) {
        (0, 0) if [c, d, e, f] == [0, 0, 0, 0xffff] => inner(g, h),
        (0x64, 0xff9b) if [c, d, e, f] == [0, 0, 0, 0] => inner(g, h),
        (0x2002, _) => inner(b, c),
        _ => None,
    }
}

/// Whether an address of the Web may be asked at all, before its name is looked up. `url` has read every way to write an IPv4 address
/// ("0x7f.1", "2130706433", "0177.0.0.1") as the one that it means.
pub(super) fn check(url: &Url, reach: Reach) -> Result<(), Trouble> {
    let bad = |message: &str| Err(Trouble::new("bad-address", message));
    if !matches!(url.scheme(), "http" | "https") {
        return bad("only http and https addresses are fetched");
    }
    if !url.username().is_empty() || url.password().is_some() {
        return bad("the address carries a user name or password");
    }
    // Services other than the Web answer on the other low ports, and can be made to misread a request.
    if url.port().is_some_and(|port| port < 1024 && !matches!(port, 80 | 443)) {
        return bad("its port is not one of the Web");
    }
    let literal = match url.host() {
        None => return bad("the address has no host"),
        Some(Host::Domain(_)) => return Ok(()),
        Some(Host::Ipv4(address)) => IpAddr::V4(address),
        Some(Host::Ipv6(address)) => IpAddr::V6(address),
    };
    if reach(literal) { Ok(()) } else { Err(private(literal)) }
}

/// Why an address is not asked.
pub(super) fn private(address: IpAddr) -> Trouble {
    Trouble::new("private-address", format!("its host is at {address}, which is not on the public Internet"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_public_is_known() {
        for address in [
            "0.0.0.0",
            "10.1.2.3",
            "100.64.0.1",
            "100.127.255.255",
            "127.0.0.1",
            "127.255.255.254",
            "169.254.169.254",
            "172.16.0.1",
            "172.31.255.255",
            "192.0.0.8",
            "192.0.2.1",
            "192.168.1.1",
            "198.18.0.1",
            "198.19.255.255",
            "198.51.100.7",
            "203.0.113.9",
            "224.0.0.1",
            "239.255.255.250",
            "240.0.0.1",
            "255.255.255.255",
            "::",
            "::1",
            "::ffff:127.0.0.1",
            "::ffff:10.0.0.1",
            "::7f00:1",
            "64:ff9b::a00:1",
            "64:ff9b:1::1",
            "2002:7f00:1::",
            "2002:a00:1::1",
            "2001::1",
            "2001:2::1",
            "2001:10::1",
            "2001:db8::1",
            "3fff::1",
            "fc00::1",
            "fd12::1",
            "fe80::1",
            "fec0::1",
            "ff02::1",
            "100::1",
            "5f00::1",
            "4000::1",
        ] {
            assert!(!is_public(address.parse().unwrap()), "{address}");
        }
    }

    #[test]
    fn what_is_public_is_not_refused() {
        for address in [
            "1.1.1.1",
            "9.9.9.9",
            "100.63.255.255",
            "100.128.0.1",
            "172.15.0.1",
            "172.32.0.1",
            "192.0.1.1",
            "192.167.0.1",
            "198.17.0.1",
            "198.20.0.1",
            "223.255.255.255",
            "2606:4700::1111",
            "2a00:1450::1",
            "2001:200::1",
            "::ffff:1.1.1.1",
            "64:ff9b::101:101",
            "2002:101:101::1",
        ] {
            assert!(is_public(address.parse().unwrap()), "{address}");
        }
    }

    fn kind(address: &str) -> &'static str {
        check(&Url::parse(address).unwrap(), is_public).err().map_or("none", |trouble| trouble.kind)
    }

    #[test]
    fn every_way_to_write_an_address_is_seen_through() {
        for address in [
            "http://127.1/",
            "http://2130706433/",
            "http://0x7f000001/",
            "http://0x7f.1/",
            "http://0177.0.0.1/",
            "http://017700000001/",
            "http://①②⑦.0.0.1/",
            "http://127.0.0.1./",
            "http://[::1]/",
            "http://[::ffff:7f00:1]/",
            "http://0/",
            "http://169.254.169.254/latest/meta-data",
            "http://[64:ff9b::127.0.0.1]/",
        ] {
            assert_eq!(kind(address), "private-address", "{address}");
        }
    }

    #[test]
    fn only_the_web_is_asked() {
        for address in [
            "ftp://example.org/",
            "file:///etc/passwd",
            "http://user@example.org/",
            "http://:pass@example.org/",
            "http://example.org:25/",
            "https://example.org:22/",
            "data:text/html,x",
            "javascript:1",
        ] {
            assert_eq!(kind(address), "bad-address", "{address}");
        }
        for address in ["http://example.org/", "https://example.org:8443/", "http://example.org:80/", "http://1.1.1.1/"]
        {
            assert_eq!(kind(address), "none", "{address}");
        }
    }
}
