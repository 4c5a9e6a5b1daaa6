//! Content streams: walks through what a page draws and collects its letters.

use super::encoding::Names;
use super::font::{Font, UNKNOWN};
use super::limits::{too_large, unpack};
use super::matrix::Matrix;
use super::runs::{Glyph, Run, Runs};
use crate::Refusal;
use hayro_syntax::content::UntypedIter;
use hayro_syntax::object::{Array, Dict, Name, Number, Object, ObjectIdentifier, Stream};
use hayro_syntax::page::{Page, Resources};
use std::collections::HashMap;
use std::rc::Rc;

/// Most steps and letters of a whole file.
const STEPS: usize = 20_000_000;
const LETTERS: usize = 3_000_000;
/// Forms within forms, saved states, marks within marks.
const DEPTH: usize = 12;
const STATES: usize = 512;
/// Most fonts that are read, with those that are named anew and anew.
const FONTS: usize = 4_000;

/// What a walk through the pages shares.
pub struct Walk {
    names: Names,
    fonts: HashMap<ObjectIdentifier, Rc<Font>>,
    fonts_read: usize,
    steps: usize,
    letters: usize,
    /// Bytes that the file's streams may still unpack to.
    pub left: usize,
    /// A font sets its letters below each other.
    pub vertical: bool,
    /// Pictures drawn.
    pub pictures: usize,
}

#[derive(Clone)]
struct State {
    ctm: Matrix,
    font: Option<Rc<Font>>,
    size: f32,
    letter_gap: f32,
    word_gap: f32,
    stretch: f32,
    leading: f32,
    rise: f32,
    mode: i64,
}

struct Mark {
    artifact: bool,
    /// The text that stands for what is drawn within.
    actual: Option<String>,
}

struct Drawing<'w> {
    walk: &'w mut Walk,
    runs: Runs,
    state: State,
    saved: Vec<State>,
    marks: Vec<Mark>,
    /// Marks beyond the depth that is kept.
    deeper: usize,
    text: Matrix,
    line: Matrix,
    /// What is drawn where a text stands for it.
    covered: Option<Glyph>,
    bounds: [f32; 4],
}

impl Walk {
    pub fn new(left: usize) -> Walk {
        Walk { names: Names::new(), fonts: HashMap::new(), fonts_read: 0, steps: 0, letters: 0, left, vertical: false, pictures: 0 }
    }

    /// The runs of a page, in the order the page draws them.
    ///
    /// # Errors
    /// When the file is too large to be read whole.
    pub fn page(&mut self, page: &Page<'_>) -> Result<Vec<Run>, Refusal> {
        let mut content = Vec::new();
        if let Some(stream) = page.raw().get::<Stream<'_>>("Contents") {
            content = unpack(&stream, &mut self.left)?;
        } else if let Some(list) = page.raw().get::<Array<'_>>("Contents") {
            for stream in list.iter::<Stream<'_>>().take(10_000) {
                content.extend(unpack(&stream, &mut self.left)?);
                content.push(b'\n');
            }
        }
        let ctm = Matrix(page.initial_transform(false).as_coeffs().map(|c| c as f32));
        let state = State { ctm, font: None, size: 1.0, letter_gap: 0.0, word_gap: 0.0, stretch: 1.0, leading: 0.0, rise: 0.0, mode: 0 };
        let (width, height) = page.render_dimensions();
        let mut drawing = Drawing {
            walk: self,
            runs: Runs::default(),
            state,
            saved: Vec::new(),
            marks: Vec::new(),
            deeper: 0,
            text: Matrix::ONE,
            line: Matrix::ONE,
            covered: None,
            bounds: [-1.0, -1.0, width + 1.0, height + 1.0],
        };
        drawing.draw(&content, page.resources(), 0)?;
        Ok(drawing.runs.0)
    }

    fn font(&mut self, resources: &Resources<'_>, name: &Name<'_>) -> Result<Option<Rc<Font>>, Refusal> {
        let Some(dict) = resources.get_font(name) else { return Ok(None) };
        if let Some(font) = dict.obj_id().and_then(|id| self.fonts.get(&id)) {
            return Ok(Some(font.clone()));
        }
        self.fonts_read += 1;
        if self.fonts_read > FONTS {
            return Err(too_large());
        }
        let font = Rc::new(Font::read(&dict, &self.names, &mut self.left)?);
        if let Some(id) = dict.obj_id() {
            self.fonts.insert(id, font.clone());
        }
        Ok(Some(font))
    }
}

impl Drawing<'_> {
    fn draw(&mut self, content: &[u8], resources: &Resources<'_>, depth: usize) -> Result<(), Refusal> {
        let mut steps = UntypedIter::new(content);
        let (saved, marks) = (self.saved.len(), self.marks.len());
        while let Some(step) = steps.next() {
            self.walk.steps += 1;
            if self.walk.steps > STEPS || self.walk.letters > LETTERS {
                return Err(too_large());
            }
            let objects: Vec<&Object<'_>> = step.operands().collect();
            let n = |i: usize| match objects.get(i) {
                Some(Object::Number(n)) => n.as_f32(),
                _ => 0.0,
            };
            let bytes = |i: usize| match objects.get(i) {
                Some(Object::String(s)) => s.as_bytes(),
                _ => &[],
            };
            match &**step.operator {
                b"q" if self.saved.len() < STATES => self.saved.push(self.state.clone()),
                b"Q" if self.saved.len() > saved => self.state = self.saved.pop().unwrap_or_else(|| self.state.clone()),
                b"cm" => self.state.ctm = Matrix([n(0), n(1), n(2), n(3), n(4), n(5)]).then(&self.state.ctm),
                b"BT" => (self.text, self.line) = (Matrix::ONE, Matrix::ONE),
                b"Tf" => {
                    if let Some(Object::Name(name)) = objects.first() {
                        self.state.font = self.walk.font(resources, name)?;
                    }
                    self.state.size = n(1);
                }
                b"Tc" => self.state.letter_gap = n(0),
                b"Tw" => self.state.word_gap = n(0),
                b"Tz" => self.state.stretch = n(0) / 100.0,
                b"TL" => self.state.leading = n(0),
                b"Ts" => self.state.rise = n(0),
                b"Tr" => self.state.mode = n(0) as i64,
                b"Td" => self.next_line(n(0), n(1)),
                b"TD" => {
                    self.state.leading = -n(1);
                    self.next_line(n(0), n(1));
                }
                b"T*" => self.next_line(0.0, -self.state.leading),
                b"Tm" => {
                    self.line = Matrix([n(0), n(1), n(2), n(3), n(4), n(5)]);
                    self.text = self.line;
                }
                b"Tj" => self.show(bytes(0)),
                b"'" => {
                    self.next_line(0.0, -self.state.leading);
                    self.show(bytes(0));
                }
                b"\"" => {
                    (self.state.word_gap, self.state.letter_gap) = (n(0), n(1));
                    self.next_line(0.0, -self.state.leading);
                    self.show(bytes(2));
                }
                b"TJ" => {
                    if let Some(Object::Array(list)) = objects.first() {
                        for item in list.iter::<Object<'_>>() {
                            match item {
                                Object::String(s) => self.show(s.as_bytes()),
                                Object::Number(n) => self.shift(-n.as_f32() / 1000.0 * self.state.size * self.state.stretch),
                                _ => {}
                            }
                        }
                    }
                }
                b"BMC" | b"BDC" => self.begin_mark(&objects, resources),
                b"EMC" if self.deeper > 0 => self.deeper -= 1,
                b"EMC" if self.marks.len() > marks => self.end_mark(),
                b"BI" | b"EI" => self.walk.pictures += 1,
                b"Do" if depth < DEPTH => {
                    if let Some(Object::Name(name)) = objects.first() {
                        self.form(name, resources, depth)?;
                    }
                }
                _ => {}
            }
        }
        self.saved.truncate(saved);
        while self.marks.len() > marks {
            self.end_mark();
        }
        Ok(())
    }

    fn form(&mut self, name: &Name<'_>, resources: &Resources<'_>, depth: usize) -> Result<(), Refusal> {
        let Some(form) = resources.get_x_object(name) else { return Ok(()) };
        if form.dict().get::<Name<'_>>("Subtype").as_deref() != Some(b"Form") {
            self.walk.pictures += 1;
            return Ok(());
        }
        let content = unpack(&form, &mut self.walk.left)?;
        let own = form.dict().get::<Dict<'_>>("Resources").map(Resources::new);
        let kept = (self.state.clone(), self.text, self.line);
        if let Some(matrix) = form.dict().get::<Array<'_>>("Matrix") {
            let mut m = Matrix::ONE;
            for (place, value) in m.0.iter_mut().zip(matrix.iter::<Number>()) {
                *place = value.as_f32();
            }
            self.state.ctm = m.then(&self.state.ctm);
        }
        self.draw(&content, own.as_ref().unwrap_or(resources), depth + 1)?;
        (self.state, self.text, self.line) = kept;
        Ok(())
    }

    fn begin_mark(&mut self, objects: &[&Object<'_>], resources: &Resources<'_>) {
        if self.marks.len() >= STATES {
            self.deeper += 1;
            return;
        }
        let properties = match objects.get(1) {
            Some(Object::Dict(dict)) => Some(dict.clone()),
            Some(Object::Name(name)) => resources.properties.get::<Dict<'_>>(name),
            _ => None,
        };
        let tag = matches!(objects.first(), Some(Object::Name(n)) if n.as_ref() == b"Artifact");
        let is = |key: &str, values: &[&[u8]]| {
            let value = properties.as_ref().and_then(|d| d.get::<Name<'_>>(key));
            value.is_some_and(|v| values.contains(&v.as_ref()))
        };
        let artifact = tag && (is("Type", &[b"Pagination"]) || is("Subtype", &[b"Header", b"Footer", b"PageNum", b"Watermark"]));
        let within = self.marks.iter().any(|m| m.actual.is_some());
        let actual = properties.and_then(|d| d.get::<hayro_syntax::object::String<'_>>("ActualText")).filter(|_| !within);
        self.marks.push(Mark { artifact, actual: actual.map(|s| super::strings::text(s.as_bytes())) });
    }

    fn end_mark(&mut self) {
        let Some(Mark { actual: Some(text), .. }) = self.marks.pop() else { return };
        if let Some(glyph) = self.covered.take() {
            self.walk.letters += text.len();
            self.runs.push(Glyph { text: super::strings::letters(&text), ..glyph });
        }
    }

    fn next_line(&mut self, x: f32, y: f32) {
        self.line = Matrix([1.0, 0.0, 0.0, 1.0, x, y]).then(&self.line);
        self.text = self.line;
    }

    fn shift(&mut self, x: f32) {
        self.text = Matrix([1.0, 0.0, 0.0, 1.0, x, 0.0]).then(&self.text);
    }

    fn show(&mut self, bytes: &[u8]) {
        let State { size, letter_gap, word_gap, stretch, rise, mode, .. } = self.state;
        let font = self.state.font.clone();
        let codes = match &font {
            Some(font) => font.codes(bytes),
            // Without its font nothing can be told of it.
            None if bytes.is_empty() => return,
            None => vec![super::font::Code { text: UNKNOWN.to_string(), width: 500.0, space: false }],
        };
        self.walk.vertical |= font.is_some_and(|f| f.vertical);
        for code in codes {
            self.walk.letters += 1;
            let advance = (code.width / 1000.0 * size + letter_gap + if code.space { word_gap } else { 0.0 }) * stretch;
            let place = self.text.then(&self.state.ctm);
            let (x0, y) = place.point(0.0, rise);
            let (x1, end) = place.point(advance, rise);
            let (up_x, up_y) = place.vector(0.0, size);
            let height = (up_x * up_x + up_y * up_y).sqrt();
            self.shift(advance);
            let [left, bottom, right, top] = self.bounds;
            let seen = x0 >= left && x0 <= right && y >= bottom && y <= top;
            if !seen || mode == 7 || !height.is_finite() || height <= 0.0 {
                continue;
            }
            let flat = (end - y).abs() <= 0.1 * (x1 - x0).abs() && up_y > 0.0 && up_x.abs() < 0.5 * up_y;
            let artifact = self.marks.iter().any(|m| m.artifact);
            let text = super::strings::letters(&code.text);
            let (x0, x1) = (x0.min(x1), x0.max(x1));
            let glyph = Glyph { text, x0, x1, y, size: height, upright: flat || advance == 0.0, artifact, hidden: mode == 3 };
            if self.marks.iter().any(|m| m.actual.is_some()) {
                match &mut self.covered {
                    Some(covered) => {
                        covered.x0 = covered.x0.min(glyph.x0);
                        covered.x1 = covered.x1.max(glyph.x1);
                    }
                    None => self.covered = Some(glyph),
                }
            } else {
                self.runs.push(glyph);
            }
        }
    }
}
