//! Places on the page.

/// `[a b c d e f]` as PDF writes it: x' = ax + cy + e, y' = bx + dy + f.
#[derive(Clone, Copy, Debug)]
pub struct Matrix(pub [f32; 6]);

impl Matrix {
    pub const ONE: Matrix = Matrix([1.0, 0.0, 0.0, 1.0, 0.0, 0.0]);

    /// First this one, then `next`.
    pub fn then(&self, next: &Matrix) -> Matrix {
        let [a, b, c, d, e, f] = self.0;
        let (x, y) = next.point(e, f);
        let ((ax, ay), (cx, cy)) = (next.vector(a, b), next.vector(c, d));
        Matrix([ax, ay, cx, cy, x, y])
    }

    /// Where a point comes to lie.
    pub fn point(&self, x: f32, y: f32) -> (f32, f32) {
        let (vx, vy) = self.vector(x, y);
        (vx + self.0[4], vy + self.0[5])
    }

    /// What becomes of a distance.
    pub fn vector(&self, x: f32, y: f32) -> (f32, f32) {
        let [a, b, c, d, ..] = self.0;
        (a * x + c * y, b * x + d * y)
    }
}
