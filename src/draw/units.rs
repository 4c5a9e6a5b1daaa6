//! Lengths on the picture: tenths of a pixel, whole numbers, so every machine writes the same bytes.

/// A length or place in tenths of a CSS pixel; `px(16)` is 160.
pub type Px = i32;

/// Whole pixels as [`Px`].
pub const fn px(pixels: i32) -> Px {
    pixels * 10
}

/// Writes a length with at most one decimal: 160 is "16", 165 is "16.5", -5 is "-.5".
pub fn push_px(out: &mut String, value: Px) {
    if value < 0 {
        out.push('-');
    }
    let size = value.unsigned_abs();
    if size >= 10 || size == 0 {
        push_uint(out, size / 10);
    }
    if !size.is_multiple_of(10) {
        out.push('.');
        out.push(char::from(b'0' + (size % 10) as u8));
    }
}

/// Writes a whole number.
pub fn push_uint(out: &mut String, value: u32) {
    let mut digits = [0u8; 10];
    let mut at = digits.len();
    let mut rest = value;
    loop {
        at -= 1;
        if let Some(slot) = digits.get_mut(at) {
            *slot = b'0' + (rest % 10) as u8;
        }
        rest /= 10;
        if rest == 0 {
            break;
        }
    }
    for &digit in digits.get(at..).unwrap_or(&[]) {
        out.push(char::from(digit));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_short() {
        for (value, text) in [(0, "0"), (160, "16"), (165, "16.5"), (5, ".5"), (-5, "-.5"), (-165, "-16.5"), (i32::MAX, "214748364.7")] {
            let mut out = String::new();
            push_px(&mut out, value);
            assert_eq!(out, text);
        }
    }
}
