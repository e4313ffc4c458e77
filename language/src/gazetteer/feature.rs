//! What sort of place a place is.

/// What sort of place: GeoNames' feature codes, and the few sorts that its table of towns lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
pub enum Feature {
    /// An independent state or a territory with an ISO 3166-1 code.
    Country,
    /// A continent.
    Continent,
    /// A region that no one division covers: "the Sahel", "Donbas"; an island or a historic land.
    Region,
    /// A sea, gulf, strait or canal.
    Sea,
    /// A river, lake, range, desert, small islands or a well-known site.
    Natural,
    /// A first-order division (ADM1): a state, province, governorate.
    Admin1,
    /// A second-order division (ADM2): a county, district.
    Admin2,
    /// A capital (PPLC).
    Capital,
    /// The seat of a first-order division (PPLA).
    Seat1,
    /// The seat of a second-order division (PPLA2).
    Seat2,
    /// The seat of a third-order division (PPLA3).
    Seat3,
    /// Any other town or village (PPL).
    Town,
    /// A part of a town (PPLX).
    Section,
    /// An airport or air base.
    Airport,
}

/// How much a place covers, from the smallest to the largest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Extent {
    /// A point: an airport, a bridge, a square.
    Site,
    /// A town or a part of one.
    City,
    /// A division, a region inside a country, a sea.
    Region,
    /// A country.
    Country,
    /// Several countries.
    World,
}

impl Feature {
    /// In the order of the numbers in the table.
    const ALL: [Self; 14] = [
        Self::Country,
        Self::Continent,
        Self::Region,
        Self::Sea,
        Self::Natural,
        Self::Admin1,
        Self::Admin2,
        Self::Capital,
        Self::Seat1,
        Self::Seat2,
        Self::Seat3,
        Self::Town,
        Self::Section,
        Self::Airport,
    ];

    pub(super) fn from_number(number: u8) -> Self {
        Self::ALL.get(usize::from(number)).copied().unwrap_or(Self::Town)
    }

    /// How much such a place covers.
    pub fn extent(self) -> Extent {
        match self {
            Self::Country => Extent::Country,
            Self::Continent => Extent::World,
            Self::Region | Self::Sea | Self::Natural | Self::Admin1 | Self::Admin2 => Extent::Region,
            Self::Capital | Self::Seat1 | Self::Seat2 | Self::Seat3 | Self::Town | Self::Section => Extent::City,
            Self::Airport => Extent::Site,
        }
    }

    /// Whether people live in it as a town.
    pub fn is_town(self) -> bool {
        self.extent() == Extent::City
    }
}
