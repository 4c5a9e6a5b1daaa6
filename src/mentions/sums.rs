//! A number being put together from its words.

use crate::text::Decimal;

/// The sum being built, as blocks of falling size: 200,000 | 300 | 5.
#[derive(Clone, Default)]
pub struct Sum {
    pub blocks: Vec<Decimal>,
    pub last_was_multiplier: bool,
    /// The first block was written in digits.
    pub digits: bool,
}

/// The size of the last non-zero digit's place: 250 → 10.
pub fn place(v: Decimal) -> Decimal {
    let mut p = Decimal::ONE;
    let ten = Decimal::TEN;
    if v.is_zero() {
        return p;
    }
    while p < Decimal::from(1_000_000_000_000_000u64) && (v % (p * ten)).is_zero() {
        p *= ten;
    }
    p
}

/// The largest power of a thousand that a number is a multiple of, up to a quadrillion; 1 for a number that is none.
pub fn scale_of(v: Decimal) -> Decimal {
    let p = place(v);
    [1_000_000_000_000_000u64, 1_000_000_000_000, 1_000_000_000, 1_000_000, 1_000]
        .into_iter()
        .map(Decimal::from)
        .find(|&s| p >= s && !v.is_zero())
        .unwrap_or(Decimal::ONE)
}

impl Sum {
    /// Adds a number below the last place: 20 + 5, 200 + 50.
    pub fn add(&mut self, v: Decimal) -> bool {
        let ok = match self.blocks.last() {
            None => true,
            Some(&top) => v < place(top) && !v.is_zero(),
        };
        if ok {
            self.blocks.push(v);
            self.last_was_multiplier = false;
        }
        ok
    }

    /// Ten behind a unit: the Arabic teens; a ten behind "unit and".
    pub fn add_ten(&mut self, ten: Decimal) -> bool {
        match self.blocks.last_mut() {
            Some(top) if *top < Decimal::TEN && !top.is_zero() => {
                *top += ten;
                self.last_was_multiplier = false;
                true
            }
            _ => false,
        }
    }

    pub fn multiply(&mut self, m: Decimal) -> bool {
        // digits take any scale: "1.255 nghìn tỷ"
        if let ([first], true) = (self.blocks.as_mut_slice(), self.digits && !self.last_was_multiplier) {
            let Some(v) = first.checked_mul(m) else { return false };
            *first = v;
            self.last_was_multiplier = true;
            return true;
        }
        let mut tail = Decimal::ZERO;
        if self.last_was_multiplier && self.blocks.last().is_some_and(|&b| b == m || m >= Decimal::from(1000)) && self.blocks.len() == 1 {
            tail = self.blocks.pop().unwrap_or(Decimal::ONE);
        } else {
            while let Some(&b) = self.blocks.last() {
                if b >= m {
                    break;
                }
                tail += b;
                self.blocks.pop();
            }
        }
        if tail.is_zero() {
            if !self.blocks.is_empty() && self.blocks.last().is_some_and(|&b| place(b) <= m) {
                return false;
            }
            tail = Decimal::ONE;
        }
        let Some(v) = tail.checked_mul(m) else { return false };
        if self.blocks.last().is_some_and(|&b| v >= place(b)) {
            return false;
        }
        self.blocks.push(v);
        self.last_was_multiplier = true;
        true
    }

    /// The last block is a number from `low` on and below `m`.
    pub fn ends_above(&self, low: Decimal, m: u64) -> bool {
        self.blocks.last().is_some_and(|&b| b >= low && b < Decimal::from(m))
    }

    /// What stands above a fraction's line when `n` goes on with the number before it; a plural denominator (`n` is 0) adds nothing.
    pub fn numerator(&self, n: u32) -> Option<u32> {
        let mut sum = self.clone();
        let whole = n == 0 || n > 1 && sum.add(Decimal::from(n));
        u32::try_from(sum.value()).ok().filter(|_| whole)
    }

    pub fn value(&self) -> Decimal {
        self.blocks.iter().copied().sum()
    }
}
