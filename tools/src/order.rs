//! Puts the functions of a wasm into an order in which it compresses best, and keeps one of those that are the same.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Result, anyhow};
use wasm_encoder::reencode::{Error, Reencode, utils};
use wasm_encoder::{CodeSection, FunctionSection, Module};
use wasmparser::{CodeSectionReader, FunctionSectionReader, Operator, Parser, Payload, TypeRef};

/// Longer functions are like no others.
const LONG: usize = 3000;
/// Bytes on end that are compared.
const PIECE: usize = 4;
/// Pieces that more functions have say nothing.
const COMMON: usize = 200;
/// Functions whose numbers take one byte.
const SHORT_NUMBERS: usize = 128;

/// The same program in fewer bytes.
pub fn smaller(mut wasm: Vec<u8>) -> Result<Vec<u8>> {
    // functions that call the same ones are the same too
    loop {
        let next = reordered(&wasm)?;
        if next.len() >= wasm.len() {
            return Ok(wasm);
        }
        wasm = next;
    }
}

fn reordered(wasm: &[u8]) -> Result<Vec<u8>> {
    let functions = Functions::read(wasm)?;
    let (order, same) = (functions.order(), functions.same());
    let places: BTreeMap<usize, usize> = order.iter().enumerate().map(|(place, &f)| (f, place)).collect();
    let new = same.iter().filter_map(|f| places.get(f)).map(|&place| functions.imported + place as u32).collect();
    let (mut module, mut plan) = (Module::new(), Plan { order, new, imported: functions.imported });
    plan.parse_core_module(&mut module, Parser::new(0), wasm).map_err(|e| anyhow!("the wasm cannot be put in order: {e}"))?;
    Ok(module.finish())
}

/// The functions of a module.
#[derive(Default)]
struct Functions<'w> {
    imported: u32,
    types: Vec<u32>,
    bodies: Vec<&'w [u8]>,
    /// How often each is called.
    calls: Vec<usize>,
}

impl<'w> Functions<'w> {
    fn read(wasm: &'w [u8]) -> Result<Self> {
        let mut f = Self::default();
        for payload in Parser::new(0).parse_all(wasm) {
            match payload? {
                Payload::ImportSection(imports) => {
                    for import in imports.into_imports() {
                        f.imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                    }
                }
                Payload::FunctionSection(types) => {
                    f.types = types.into_iter().collect::<Result<_, _>>()?;
                    f.calls = vec![0; f.types.len()];
                }
                Payload::CodeSectionEntry(body) => {
                    f.bodies.push(body.as_bytes());
                    for operator in body.get_operators_reader()? {
                        if let Operator::Call { function_index } = operator?
                            && let Some(calls) = function_index.checked_sub(f.imported).and_then(|i| f.calls.get_mut(i as usize))
                        {
                            *calls += 1;
                        }
                    }
                }
                _ => {}
            }
        }
        Ok(f)
    }

    /// For each function the first that is the same.
    fn same(&self) -> Vec<usize> {
        let mut first = BTreeMap::new();
        self.types.iter().zip(&self.bodies).enumerate().map(|(i, body)| *first.entry(body).or_insert(i)).collect()
    }

    /// Different functions: the most called, the long ones, and the others each behind the one it is most like.
    fn order(&self) -> Vec<usize> {
        let mut rest: Vec<usize> = BTreeSet::from_iter(self.same()).into_iter().collect();
        rest.sort_by_key(|&i| Reverse(self.calls[i]));
        let mut order: Vec<usize> = rest.drain(..SHORT_NUMBERS.saturating_sub(self.imported as usize).min(rest.len())).collect();
        rest.sort();
        let (long, short): (Vec<usize>, Vec<usize>) = rest.into_iter().partition(|&i| self.bodies[i].len() >= LONG);
        order.extend(long);
        order.extend(self.chain(&short));
        order
    }

    fn chain(&self, short: &[usize]) -> Vec<usize> {
        // the pieces of each function and the functions of each piece, all by number
        let mut all: Vec<(&[u8], usize)> = Vec::new();
        for (k, &i) in short.iter().enumerate() {
            all.extend(self.bodies[i].windows(PIECE).map(|piece| (piece, k)));
        }
        all.sort_unstable();
        all.dedup();
        let mut pieces: Vec<Vec<usize>> = vec![Vec::new(); short.len()];
        let mut having: Vec<Vec<usize>> = Vec::new();
        for one in all.chunk_by(|a, b| a.0 == b.0) {
            one.iter().for_each(|&(_, k)| pieces[k].push(having.len()));
            having.push(if one.len() < COMMON { one.iter().map(|&(_, k)| k).collect() } else { Vec::new() });
        }
        let longest = |left: &[bool]| (0..short.len()).filter(|&k| left[k]).max_by_key(|&k| (self.bodies[short[k]].len(), Reverse(k)));
        let (mut left, mut shared) = (vec![true; short.len()], vec![0; short.len()]);
        let (mut order, mut next) = (Vec::new(), longest(&left));
        while let Some(at) = next {
            order.push(short[at]);
            left[at] = false;
            let mut seen: Vec<usize> = Vec::new();
            for &k in pieces[at].iter().flat_map(|&piece| &having[piece]).filter(|&&k| left[k]) {
                if shared[k] == 0 {
                    seen.push(k);
                }
                shared[k] += 1;
            }
            // shared pieces of a million that either has
            let alike = |&k: &usize| (shared[k] * 1_000_000 / (pieces[k].len() + pieces[at].len() - shared[k] + 20), Reverse(k));
            next = seen.iter().copied().max_by_key(alike).or_else(|| longest(&left));
            seen.iter().for_each(|&k| shared[k] = 0);
        }
        order
    }
}

/// The new order while the module is written anew.
struct Plan {
    order: Vec<usize>,
    /// The new number of each function that is not imported.
    new: Vec<u32>,
    imported: u32,
}

impl Reencode for Plan {
    type Error = std::convert::Infallible;

    fn function_index(&mut self, f: u32) -> Result<u32, Error> {
        Ok(f.checked_sub(self.imported).and_then(|i| self.new.get(i as usize)).copied().unwrap_or(f))
    }

    fn parse_function_section(&mut self, out: &mut FunctionSection, section: FunctionSectionReader<'_>) -> Result<(), Error> {
        let types: Vec<u32> = section.into_iter().collect::<Result<_, _>>()?;
        for &i in &self.order {
            out.function(types[i]);
        }
        Ok(())
    }

    fn parse_code_section(&mut self, out: &mut CodeSection, section: CodeSectionReader<'_>) -> Result<(), Error> {
        let bodies: Vec<_> = section.into_iter().collect::<Result<_, _>>()?;
        for i in self.order.clone() {
            utils::parse_function_body(self, out, bodies[i].clone())?;
        }
        Ok(())
    }
}
