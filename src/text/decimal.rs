//! Exact decimal numbers: rust_decimal behind calls that are not copied into every place that reckons.

use std::fmt;
use std::iter::Sum;
use std::ops::{Add, AddAssign, Div, Mul, MulAssign, Neg, Rem, Sub};
use std::str::FromStr;

use rust_decimal::Decimal as Exact;

/// An exact decimal number of up to 28 digits; "99.2" stays "99.2".
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Decimal(Exact);

impl Decimal {
    pub const ZERO: Self = Self(Exact::ZERO);
    pub const ONE: Self = Self(Exact::ONE);
    pub const TWO: Self = Self(Exact::TWO);
    pub const TEN: Self = Self(Exact::TEN);
    pub const ONE_HUNDRED: Self = Self(Exact::ONE_HUNDRED);
    pub const ONE_THOUSAND: Self = Self(Exact::ONE_THOUSAND);
    pub const MAX: Self = Self(Exact::MAX);
    pub const MIN: Self = Self(Exact::MIN);

    /// `digits` with the last `scale` of them behind the mark: `new(992, 1)` is 99.2.
    pub fn new(digits: i64, scale: u32) -> Self {
        Self(Exact::new(digits, scale))
    }

    /// As [`Self::new`]; an error when it has too many digits.
    pub fn try_from_i128_with_scale(digits: i128, scale: u32) -> Result<Self, rust_decimal::Error> {
        Exact::try_from_i128_with_scale(digits, scale).map(Self)
    }

    #[inline(never)]
    pub fn checked_add(self, other: Self) -> Option<Self> {
        self.0.checked_add(other.0).map(Self)
    }

    #[inline(never)]
    pub fn checked_mul(self, other: Self) -> Option<Self> {
        self.0.checked_mul(other.0).map(Self)
    }

    #[inline(never)]
    pub fn checked_div(self, other: Self) -> Option<Self> {
        self.0.checked_div(other.0).map(Self)
    }

    #[inline(never)]
    pub fn checked_rem(self, other: Self) -> Option<Self> {
        self.0.checked_rem(other.0).map(Self)
    }

    #[inline(never)]
    pub fn checked_sub(self, other: Self) -> Option<Self> {
        self.checked_add(-other)
    }

    /// The sum; too large a one is the largest number there is.
    pub fn saturating_add(self, other: Self) -> Self {
        self.checked_add(other).unwrap_or_else(|| self.limit())
    }

    /// The difference, as [`Self::saturating_add`].
    pub fn saturating_sub(self, other: Self) -> Self {
        self.saturating_add(-other)
    }

    /// The product, as [`Self::saturating_add`].
    pub fn saturating_mul(self, other: Self) -> Self {
        self.checked_mul(other).unwrap_or_else(|| if other.is_sign_negative() { -self.limit() } else { self.limit() })
    }

    fn limit(self) -> Self {
        if self.is_sign_negative() { Self::MIN } else { Self::MAX }
    }

    /// Rounded to `places` behind the mark, a half to the even digit.
    #[inline(never)]
    pub fn round_dp(self, places: u32) -> Self {
        Self(self.0.round_dp(places))
    }

    #[inline(never)]
    pub fn round(self) -> Self {
        self.round_dp(0)
    }

    #[inline(never)]
    pub fn floor(self) -> Self {
        Self(self.0.floor())
    }

    #[inline(never)]
    pub fn ceil(self) -> Self {
        Self(self.0.ceil())
    }

    /// Without zeros behind the last digit that says something.
    #[inline(never)]
    pub fn normalize(self) -> Self {
        Self(self.0.normalize())
    }

    pub fn abs(self) -> Self {
        Self(self.0.abs())
    }

    pub fn is_zero(self) -> bool {
        self.0.is_zero()
    }

    pub fn is_sign_negative(self) -> bool {
        self.0.is_sign_negative()
    }

    pub fn scale(self) -> u32 {
        self.0.scale()
    }

    pub fn mantissa(self) -> i128 {
        self.0.mantissa()
    }
}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Decimal {
    #[inline(never)]
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.cmp(&other.0)
    }
}

impl Neg for Decimal {
    type Output = Self;
    fn neg(self) -> Self {
        Self(-self.0)
    }
}

macro_rules! operators {
    ($($trait:ident $call:ident)*) => {
        $(impl $trait for Decimal {
            type Output = Self;
            #[inline(never)]
            fn $call(self, other: Self) -> Self {
                Self(self.0.$call(other.0))
            }
        })*
    };
}
operators!(Div div Rem rem);

macro_rules! saturating_operators {
    ($($trait:ident $call:ident $by:ident)*) => {
        $(impl $trait for Decimal {
            type Output = Self;
            fn $call(self, other: Self) -> Self {
                self.$by(other)
            }
        })*
    };
}
saturating_operators!(Add add saturating_add Sub sub saturating_sub Mul mul saturating_mul);

impl AddAssign for Decimal {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl MulAssign for Decimal {
    fn mul_assign(&mut self, other: Self) {
        *self = *self * other;
    }
}

impl Sum for Decimal {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        all.fold(Self::ZERO, |sum, x| sum + x)
    }
}

macro_rules! to_whole {
    ($($t:ty)*) => {
        $(impl TryFrom<Decimal> for $t {
            type Error = rust_decimal::Error;
            fn try_from(d: Decimal) -> Result<Self, Self::Error> {
                d.0.try_into()
            }
        })*
    };
}
to_whole!(u8 u32 i64);

macro_rules! from_whole {
    ($($t:ty)*) => { $(impl From<$t> for Decimal { fn from(n: $t) -> Self { Self(Exact::from(n)) } })* };
}
from_whole!(u8 u32 u64 i32 i64 usize);

impl FromStr for Decimal {
    type Err = rust_decimal::Error;
    #[inline(never)]
    fn from_str(written: &str) -> Result<Self, Self::Err> {
        Exact::from_str(written).map(Self)
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl fmt::Debug for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}
