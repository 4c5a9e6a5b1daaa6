//! Codes numbers in few bits: the chance of each bit is guessed from several contexts at once, the guesses are weighed against each
//! other, and the bit takes the less room the better it was guessed. Reading goes the same way as writing. No fraction is computed, so
//! that every machine reads what another has written.

/// The end of the line on which the bits lie.
pub trait Wire {
    /// Passes one bit on; `chance` of 4096 is that it is set. Writing takes `bit`, reading gives the true one.
    fn bit(&mut self, chance: u32, bit: bool) -> bool;
}

/// The numbers that a bit's place still may be in: the arithmetic of both ends.
struct Range(u32, u32);

impl Range {
    fn middle(&self, chance: u32) -> u32 {
        self.0 + ((self.1 - self.0) >> 12) * chance
    }

    fn narrow(&mut self, middle: u32, bit: bool) {
        if bit {
            self.1 = middle;
        } else {
            self.0 = middle + 1;
        }
    }

    /// The first byte, once it is settled.
    fn settled(&mut self) -> Option<u8> {
        let first = (self.0 >> 24) as u8;
        (first == (self.1 >> 24) as u8).then(|| {
            self.0 <<= 8;
            self.1 = self.1 << 8 | 255;
            first
        })
    }
}

/// The writing end.
pub struct Writer {
    range: Range,
    out: Vec<u8>,
}

#[allow(dead_code)]
impl Writer {
    pub fn new() -> Self {
        Self { range: Range(0, u32::MAX), out: Vec::new() }
    }

    /// All bytes written; behind them the reader sees zeros.
    pub fn finish(mut self) -> Vec<u8> {
        self.out.push((self.range.0 >> 24) as u8 + 1);
        self.out
    }
}

impl Wire for Writer {
    fn bit(&mut self, chance: u32, bit: bool) -> bool {
        let middle = self.range.middle(chance);
        self.range.narrow(middle, bit);
        while let Some(byte) = self.range.settled() {
            self.out.push(byte);
        }
        bit
    }
}

/// The reading end.
pub struct Reader<'b> {
    range: Range,
    place: u32,
    bytes: std::slice::Iter<'b, u8>,
}

#[allow(dead_code)]
impl<'b> Reader<'b> {
    pub fn new(bytes: &'b [u8]) -> Self {
        let mut reader = Self { range: Range(0, u32::MAX), place: 0, bytes: bytes.iter() };
        (0..4).for_each(|_| reader.next());
        reader
    }

    fn next(&mut self) {
        self.place = self.place << 8 | self.bytes.next().map_or(0, |&b| u32::from(b));
    }
}

impl Wire for Reader<'_> {
    fn bit(&mut self, chance: u32, _: bool) -> bool {
        let middle = self.range.middle(chance);
        let bit = self.place <= middle;
        self.range.narrow(middle, bit);
        while self.range.settled().is_some() {
            self.next();
        }
        bit
    }
}

/// Contexts of one number at most.
const MOST: usize = 8;
/// Guesses that are kept: 2 to this power.
const GUESSES: u32 = 21;
/// Bits that lie close to one another.
const NEAR: u32 = 5;
/// Sets of weights.
pub const SETS: usize = 64;
/// A weight of one.
const ONE: i32 = 1 << 16;

/// What has been learnt of the bits so far.
pub struct Coder<W> {
    pub wire: W,
    /// By context and bits before: the chance of a set bit of 4096 (shifted by 4, its highest bit turned) and how often it was seen.
    guesses: Box<[u16; 1 << GUESSES]>,
    weights: Vec<[i32; MOST]>,
    /// The logarithm of the odds, by chance.
    odds: Box<[i16; 4096]>,
    /// How far a guess moves, in parts of 65,536, by how often it was seen.
    rates: [i32; 16],
}

/// The chance of 4096 for odds whose logarithm is given, in parts of 256.
fn chance(odds: i32) -> i32 {
    const AT: [i32; 33] = [
        1, 2, 3, 6, 10, 16, 27, 45, 73, 120, 194, 310, 488, 747, 1101, 1546, 2047, 2549, 2994, 3348, 3607, 3785, 3901, 3975, 4022, 4050,
        4068, 4079, 4085, 4089, 4092, 4093, 4094,
    ];
    let odds = odds.clamp(-2047, 2047) + 2048;
    let (i, part) = ((odds >> 7) as usize, odds & 127);
    let at = |i: usize| AT.get(i).copied().unwrap_or(0);
    (at(i) * (128 - part) + at(i + 1) * part + 64) >> 7
}

/// Two contexts as one.
pub fn both(a: u32, b: u32) -> u32 {
    let h = a.wrapping_mul(0x2F0B_4C47).wrapping_add(b.wrapping_mul(0x9E37_79B1)).wrapping_add(0x0123_4567);
    let h = (h ^ h >> 13).wrapping_mul(0x5BD1_E995);
    h ^ h >> 15
}

impl<W: Wire> Coder<W> {
    pub fn new(wire: W) -> Self {
        let mut odds: Vec<i16> = Vec::with_capacity(4096);
        for x in -2047..=2047 {
            odds.resize((chance(x) + 1).max(odds.len() as i32) as usize, x as i16);
        }
        odds.resize(4096, 2047);
        Self {
            wire,
            guesses: vec![0; 1 << GUESSES].try_into().expect("made as long"),
            weights: vec![[ONE / 4; MOST]; SETS],
            odds: odds.try_into().expect("filled up"),
            rates: std::array::from_fn(|seen| 4 * ONE / (4 * seen as i32 + 5)),
        }
    }

    /// A number of so many bits, highest first, in at most eight contexts; `set` chooses weights for each bit from that set on.
    pub fn number(&mut self, value: u32, bits: u32, set: usize, contexts: &[u32]) -> u32 {
        let (mut before, mut near) = (1u32, 0usize);
        let mut places = [0usize; MOST];
        for b in (0..bits).rev() {
            // a few bits on end lie close to one another in memory
            if near == 0 {
                for (place, c) in places.iter_mut().zip(contexts) {
                    let h = c.wrapping_add(before.wrapping_mul(0x9E37_79B1)).wrapping_mul(0x85EB_CA6B);
                    *place = ((h ^ h >> 15).wrapping_mul(0xC2B2_AE35) >> (32 - GUESSES)) as usize;
                }
                near = 1;
            }
            let places = places.get(..contexts.len()).unwrap_or(&places);
            let bit = self.bit(value >> b & 1 == 1, set + b as usize, places, near);
            before = before << 1 | u32::from(bit);
            near = if b % NEAR == 0 { 0 } else { near << 1 | usize::from(bit) };
        }
        before ^ 1 << bits
    }

    /// A number of any size below 65,535, small ones in fewer bits.
    pub fn count(&mut self, value: u32, set: usize, a: u32, b: u32) -> u32 {
        let size = (value + 1).ilog2();
        let size = self.number(size, 4, set, &[a, both(a, b), both(b, 5)]);
        let rest = self.number((value + 1) ^ 1 << size, size, set + 1, &[both(a, size), both(both(a, b), size)]);
        (rest | 1 << size) - 1
    }

    fn bit(&mut self, bit: bool, set: usize, places: &[usize], near: usize) -> bool {
        let mut odds = [0i32; MOST];
        let Some(weights) = self.weights.get_mut(set % SETS) else { return bit };
        let mut sum = 0i64;
        for ((o, place), w) in odds.iter_mut().zip(places).zip(weights.iter()) {
            *o = i32::from(self.odds[usize::from((self.guesses[(place ^ near) % (1 << GUESSES)] ^ 0x8000) >> 4)]);
            sum += i64::from(*o) * i64::from(*w);
        }
        let guess = chance((sum >> 16).clamp(-2047, 2047) as i32).clamp(1, 4095);
        let bit = self.wire.bit(guess as u32, bit);
        let missed = ((i32::from(bit) << 12) - guess) * 40;
        for ((o, place), w) in odds.iter().zip(places).zip(weights.iter_mut()) {
            *w += (o * missed + 0x8000) >> 16;
            let g = self.guesses[(place ^ near) % (1 << GUESSES)] ^ 0x8000;
            let (p, seen) = (i32::from(g >> 4), usize::from(g & 15));
            let step = ((if bit { 4095 } else { 0 }) - p) * self.rates[seen];
            let p = p + (step >> 16);
            self.guesses[(place ^ near) % (1 << GUESSES)] = (p << 4) as u16 ^ 0x8000 | (seen + 1).min(15) as u16;
        }
        bit
    }
}
