//! The world's currencies: codes and names of ISO 4217, with the peoples' names in the form that news uses.

/// Code and common name.
#[rustfmt::skip]
pub(super) const CURRENCIES: &[(&str, &str)] = &[
    ("AED", "UAE dirham"), ("AFN", "Afghan afghani"), ("ALL", "Albanian lek"), ("AMD", "Armenian dram"),
    ("AOA", "Angolan kwanza"), ("ARS", "Argentine peso"), ("AUD", "Australian dollar"), ("AWG", "Aruban florin"),
    ("AZN", "Azerbaijani manat"), ("BAM", "Bosnian mark"), ("BBD", "Barbadian dollar"), ("BDT", "Bangladeshi taka"),
    ("BGN", "Bulgarian lev"), ("BHD", "Bahraini dinar"), ("BIF", "Burundian franc"), ("BMD", "Bermudian dollar"),
    ("BND", "Brunei dollar"), ("BOB", "Bolivian boliviano"), ("BRL", "Brazilian real"), ("BSD", "Bahamian dollar"),
    ("BTC", "bitcoin"), ("BTN", "Bhutanese ngultrum"), ("BWP", "Botswana pula"), ("BYN", "Belarusian rouble"),
    ("BZD", "Belize dollar"), ("CAD", "Canadian dollar"), ("CDF", "Congolese franc"), ("CHF", "Swiss franc"),
    ("CLP", "Chilean peso"), ("CNY", "Chinese yuan"), ("COP", "Colombian peso"), ("CRC", "Costa Rican colon"),
    ("CUP", "Cuban peso"), ("CVE", "Cape Verdean escudo"), ("CZK", "Czech koruna"), ("DJF", "Djiboutian franc"),
    ("DKK", "Danish krone"), ("DOP", "Dominican peso"), ("DZD", "Algerian dinar"), ("EGP", "Egyptian pound"),
    ("ERN", "Eritrean nakfa"), ("ETB", "Ethiopian birr"), ("EUR", "euro"), ("FJD", "Fijian dollar"),
    ("FKP", "Falkland pound"), ("GBP", "pound sterling"), ("GEL", "Georgian lari"), ("GHS", "Ghanaian cedi"),
    ("GIP", "Gibraltar pound"), ("GMD", "Gambian dalasi"), ("GNF", "Guinean franc"), ("GTQ", "Guatemalan quetzal"),
    ("GYD", "Guyanese dollar"), ("HKD", "Hong Kong dollar"), ("HNL", "Honduran lempira"), ("HTG", "Haitian gourde"),
    ("HUF", "Hungarian forint"), ("IDR", "Indonesian rupiah"), ("ILS", "Israeli shekel"), ("INR", "Indian rupee"),
    ("IQD", "Iraqi dinar"), ("IRR", "Iranian rial"), ("ISK", "Icelandic krona"), ("JMD", "Jamaican dollar"),
    ("JOD", "Jordanian dinar"), ("JPY", "Japanese yen"), ("KES", "Kenyan shilling"), ("KGS", "Kyrgyz som"),
    ("KHR", "Cambodian riel"), ("KMF", "Comorian franc"), ("KPW", "North Korean won"), ("KRW", "South Korean won"),
    ("KWD", "Kuwaiti dinar"), ("KYD", "Cayman dollar"), ("KZT", "Kazakh tenge"), ("LAK", "Lao kip"),
    ("LBP", "Lebanese pound"), ("LKR", "Sri Lankan rupee"), ("LRD", "Liberian dollar"), ("LSL", "Lesotho loti"),
    ("LYD", "Libyan dinar"), ("MAD", "Moroccan dirham"), ("MDL", "Moldovan leu"), ("MGA", "Malagasy ariary"),
    ("MKD", "Macedonian denar"), ("MMK", "Myanmar kyat"), ("MNT", "Mongolian tugrik"), ("MOP", "Macanese pataca"),
    ("MRU", "Mauritanian ouguiya"), ("MUR", "Mauritian rupee"), ("MVR", "Maldivian rufiyaa"), ("MWK", "Malawian kwacha"),
    ("MXN", "Mexican peso"), ("MYR", "Malaysian ringgit"), ("MZN", "Mozambican metical"), ("NAD", "Namibian dollar"),
    ("NGN", "Nigerian naira"), ("NIO", "Nicaraguan cordoba"), ("NOK", "Norwegian krone"), ("NPR", "Nepalese rupee"),
    ("NZD", "New Zealand dollar"), ("OMR", "Omani rial"), ("PAB", "Panamanian balboa"), ("PEN", "Peruvian sol"),
    ("PGK", "Papua New Guinean kina"), ("PHP", "Philippine peso"), ("PKR", "Pakistani rupee"), ("PLN", "Polish zloty"),
    ("PYG", "Paraguayan guarani"), ("QAR", "Qatari riyal"), ("RON", "Romanian leu"), ("RSD", "Serbian dinar"),
    ("RUB", "Russian rouble"), ("RWF", "Rwandan franc"), ("SAR", "Saudi riyal"), ("SBD", "Solomon Islands dollar"),
    ("SCR", "Seychellois rupee"), ("SDG", "Sudanese pound"), ("SEK", "Swedish krona"), ("SGD", "Singapore dollar"),
    ("SHP", "Saint Helena pound"), ("SLE", "Sierra Leonean leone"), ("SOS", "Somali shilling"),
    ("SRD", "Surinamese dollar"), ("SSP", "South Sudanese pound"), ("STN", "Sao Tomean dobra"),
    ("SYP", "Syrian pound"), ("SZL", "Swazi lilangeni"), ("THB", "Thai baht"), ("TJS", "Tajik somoni"),
    ("TMT", "Turkmen manat"), ("TND", "Tunisian dinar"), ("TOP", "Tongan paanga"), ("TRY", "Turkish lira"),
    ("TTD", "Trinidadian dollar"), ("TWD", "New Taiwan dollar"), ("TZS", "Tanzanian shilling"),
    ("UAH", "Ukrainian hryvnia"), ("UGX", "Ugandan shilling"), ("USD", "US dollar"), ("UYU", "Uruguayan peso"),
    ("UZS", "Uzbek som"), ("VES", "Venezuelan bolivar"), ("VND", "Vietnamese dong"), ("VUV", "Vanuatu vatu"),
    ("WST", "Samoan tala"), ("XAF", "CFA franc"), ("XOF", "CFA franc"), ("XPF", "CFP franc"), ("YER", "Yemeni rial"),
    ("ZAR", "South African rand"), ("ZMW", "Zambian kwacha"), ("ZWL", "Zimbabwean dollar"),
];

/// The name behind a code, where the code is no word or name of its own.
pub(super) fn by_code(code: &str) -> Option<&'static str> {
    const WORDS: &[&str] = &[
        "ALL", "AMD", "AWG", "BAM", "BOB", "BSD", "COP", "CUP", "CVE", "ERN", "GEL", "LAK", "MAD", "MOP", "NAD", "PEN",
        "SCR", "SOS", "STN", "TOP", "TRY", "WST",
    ];
    if WORDS.contains(&code) {
        return None;
    }
    CURRENCIES.iter().find(|(c, _)| *c == code).map(|(_, name)| *name)
}

/// The full name of a currency that is told by a people and a noun ("danish", "crown").
pub(super) fn of_people(people: &str, noun: &str) -> Option<&'static str> {
    let whole = |(_, name): &&(&str, &'static str)| {
        name.strip_suffix(noun).is_some_and(|start| start.trim_end().eq_ignore_ascii_case(people))
    };
    let known = CURRENCIES.iter().find(whole).map(|(_, name)| *name);
    known.or_else(|| {
        Some(match (people.to_lowercase().as_str(), noun) {
            ("danish", "crown") => "Danish krone",
            ("norwegian", "crown") => "Norwegian krone",
            ("swedish", "crown") => "Swedish krona",
            ("czech", "crown") => "Czech koruna",
            ("icelandic", "crown") => "Icelandic krona",
            ("british" | "uk" | "sterling", "pound") => "pound sterling",
            ("u.s." | "us" | "american", "dollar") => "US dollar",
            ("singaporean", "dollar") => "Singapore dollar",
            ("taiwan" | "taiwanese", "dollar") => "New Taiwan dollar",
            ("emirati" | "emirates", "dirham") => "UAE dirham",
            ("korean", "won") => "South Korean won",
            ("burmese", "kyat") => "Myanmar kyat",
            ("turkmenistan", "manat") => "Turkmen manat",
            ("kazakhstan" | "kazakhstani", "tenge") => "Kazakh tenge",
            _ => return None,
        })
    })
}
