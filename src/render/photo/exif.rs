//! Reads the little that is needed from Exif data: how the photo is turned, whether it is in
//! Adobe RGB, and where its thumbnail lies. Exif is a TIFF file (Exif 2.32, section 4.5.2).

use crate::model::picture::Orientation;

/// Tags of the first directory and of those it refers to.
const ORIENTATION: u16 = 0x0112;
const EXIF_DIRECTORY: u16 = 0x8769;
const GPS_DIRECTORY: u16 = 0x8825;
const INTEROPERABILITY_DIRECTORY: u16 = 0xA005;
const INTEROPERABILITY_INDEX: u16 = 0x0001;
const THUMBNAIL_OFFSET: u16 = 0x0201;
const THUMBNAIL_LENGTH: u16 = 0x0202;

/// Exif data, from its TIFF header on. Nothing is checked beforehand: what does not fit is absent.
#[derive(Clone, Copy)]
pub(super) struct Exif<'a> {
    bytes: &'a [u8],
    little: bool,
}

/// One entry of a directory: its type and the four bytes of its value or offset.
struct Field {
    kind: u16,
    value_at: usize,
}

impl<'a> Exif<'a> {
    /// Exif data with or without the `Exif\0\0` that JPEG puts before it.
    pub fn new(bytes: &'a [u8]) -> Option<Self> {
        let bytes = bytes.strip_prefix(b"Exif\0\0").unwrap_or(bytes);
        let little = match bytes.get(..4)? {
            b"II*\0" => true,
            b"MM\0*" => false,
            _ => return None,
        };
        Some(Self { bytes, little })
    }

    /// How the photo is turned; upright where nothing is said.
    pub fn orientation(self) -> Orientation {
        let value = self.field(self.first_directory(), ORIENTATION).and_then(|f| self.number(&f));
        let value = value.and_then(|value| u16::try_from(value).ok());
        value.map_or(Orientation::UPRIGHT, Orientation::from_exif)
    }

    /// True when a camera marks the photo as Adobe RGB without a profile: index `R03` of the
    /// interoperability directory (DCF 2.0).
    pub fn is_adobe_rgb(self) -> bool {
        let exif = self.pointer(self.first_directory(), EXIF_DIRECTORY);
        let interoperability = self.pointer(exif, INTEROPERABILITY_DIRECTORY);
        self.field(interoperability, INTEROPERABILITY_INDEX)
            .and_then(|field| self.bytes.get(field.value_at..field.value_at + 3))
            .is_some_and(|index| index == b"R03")
    }

    /// True when the place is stored at which the photo was taken (Exif 2.32, section 4.6.6).
    pub fn has_place(self) -> bool {
        let place = self.pointer(self.first_directory(), GPS_DIRECTORY);
        let [latitude, longitude] = [2, 4].map(|tag| self.field(place, tag).is_some());
        latitude && longitude
    }

    /// The thumbnail, a small JPEG, if there is one.
    pub fn thumbnail(self) -> Option<&'a [u8]> {
        let first = self.first_directory()?;
        let count = usize::from(self.u16(first)?);
        let second = self.u32(first + 2 + count * 12)? as usize;
        let second = (second != 0).then_some(second);
        let start = self.pointer(second, THUMBNAIL_OFFSET)?;
        let length = self.pointer(second, THUMBNAIL_LENGTH)?;
        self.bytes.get(start..start.checked_add(length)?)
    }

    fn first_directory(self) -> Option<usize> {
        self.u32(4).map(|offset| offset as usize)
    }

    /// The value of a field that holds an offset or a length.
    fn pointer(self, directory: Option<usize>, tag: u16) -> Option<usize> {
        let field = self.field(directory, tag)?;
        self.number(&field).map(|number| number as usize)
    }

    fn field(self, directory: Option<usize>, tag: u16) -> Option<Field> {
        let directory = directory?;
        let count = usize::from(self.u16(directory)?);
        (0..count)
            .map_while(|place| {
                let at = directory.checked_add(2 + place * 12)?;
                Some((at, self.u16(at)?))
            })
            .find(|&(_, found)| found == tag)
            .and_then(|(at, _)| Some(Field { kind: self.u16(at + 2)?, value_at: at + 8 }))
    }

    /// A short (type 3) or long (type 4) number.
    fn number(self, field: &Field) -> Option<u32> {
        match field.kind {
            3 => self.u16(field.value_at).map(u32::from),
            4 => self.u32(field.value_at),
            _ => None,
        }
    }

    fn u16(self, at: usize) -> Option<u16> {
        let pair = *self.bytes.get(at..)?.first_chunk()?;
        Some(if self.little { u16::from_le_bytes(pair) } else { u16::from_be_bytes(pair) })
    }

    fn u32(self, at: usize) -> Option<u32> {
        let four = *self.bytes.get(at..)?.first_chunk()?;
        Some(if self.little { u32::from_le_bytes(four) } else { u32::from_be_bytes(four) })
    }
}
