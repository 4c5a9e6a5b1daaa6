//! Sorting and looking up by order, written once and not copied for every type: the callers only lend their comparison.

use std::cmp::Ordering;

/// Sorts items; equal ones keep their places.
pub fn sort_by<T>(items: &mut [T], mut compare: impl FnMut(&T, &T) -> Ordering) {
    let mut places = sorted(items.len(), &mut |a, b| match (items.get(a), items.get(b)) {
        (Some(a), Some(b)) => compare(a, b),
        _ => Ordering::Equal,
    });
    // the item that belongs at a place comes from the place written there; each ring of places is turned once
    for start in 0..places.len() {
        let mut at = start;
        while let Some(from) = places.get_mut(at).map(|p| std::mem::replace(p, at)).filter(|&from| from != start && from != at) {
            items.swap(at, from);
            at = from;
        }
    }
}

/// As [`sort_by`], by a key.
pub fn sort_by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    sort_by(items, |a, b| key(a).cmp(&key(b)));
}

/// The places of `n` items in order: stretches of one, two, four ... items are merged, those already in order are left alone.
#[inline(never)]
fn sorted(n: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..n).collect();
    let mut left: Vec<usize> = Vec::new();
    let mut run = 1;
    while run < n {
        for stretch in places.chunks_mut(2 * run) {
            let Some((&last, &first)) = stretch.get(run - 1).zip(stretch.get(run)) else { continue };
            if compare(last, first) != Ordering::Greater {
                continue;
            }
            left.clear();
            left.extend(stretch.iter().take(run));
            let (mut l, mut r, mut out) = (0, run, 0);
            while let Some(&a) = left.get(l) {
                let b = stretch.get(r).copied().filter(|&b| compare(a, b) == Ordering::Greater);
                let next = b.unwrap_or(a);
                if b.is_some() {
                    r += 1;
                } else {
                    l += 1;
                }
                if let Some(place) = stretch.get_mut(out) {
                    *place = next;
                }
                out += 1;
            }
        }
        run *= 2;
    }
    places
}

/// Places of items in the order of the items, in short stretches, so that one more never moves many.
#[derive(Clone, Debug, Default)]
struct Index(Vec<Vec<u32>>);

/// Longer stretches are halved.
const STRETCH: usize = 256;

impl Index {
    /// The item that `compare` calls equal; else where it would stand.
    #[inline(never)]
    fn find(&self, compare: &mut dyn FnMut(usize) -> Ordering) -> Result<usize, (usize, usize)> {
        let stretch = self.0.partition_point(|s| s.first().is_some_and(|&i| compare(i as usize) != Ordering::Greater)).saturating_sub(1);
        let items = self.0.get(stretch).map_or(&[][..], Vec::as_slice);
        match items.binary_search_by(|&i| compare(i as usize)) {
            Ok(at) => Ok(items.get(at).map_or(0, |&i| i as usize)),
            Err(at) => Err((stretch, at)),
        }
    }

    #[inline(never)]
    fn insert(&mut self, (stretch, at): (usize, usize), item: usize) {
        if self.0.is_empty() {
            self.0.push(Vec::new());
        }
        let Some(items) = self.0.get_mut(stretch) else { return };
        items.insert(at.min(items.len()), item as u32);
        if items.len() > STRETCH {
            let rest = items.split_off(STRETCH / 2);
            self.0.insert(stretch + 1, rest);
        }
    }
}

/// Values by key; goes through them in the order of the keys.
#[derive(Clone, Debug)]
pub struct Map<K, V> {
    items: Vec<(K, V)>,
    index: Index,
}

impl<K, V> Default for Map<K, V> {
    fn default() -> Self {
        Self { items: Vec::new(), index: Index::default() }
    }
}

impl<K: Ord, V> Map<K, V> {
    fn find(&self, key: &K) -> Result<usize, (usize, usize)> {
        self.index.find(&mut |i| self.items.get(i).map_or(Ordering::Less, |x| x.0.cmp(key)))
    }

    /// The value of a key.
    pub fn get(&self, key: &K) -> Option<&V> {
        self.items.get(self.find(key).ok()?).map(|x| &x.1)
    }

    /// Gives a key its value, unless it has one; the place of its value for [`Self::value`], and whether it is new.
    pub fn add(&mut self, key: K, value: V) -> (usize, bool) {
        match self.find(&key) {
            Ok(i) => (i, false),
            Err(place) => {
                self.index.insert(place, self.items.len());
                self.items.push((key, value));
                (self.items.len() - 1, true)
            }
        }
    }

    /// The value that [`Self::add`] found or put there.
    pub fn value(&mut self, place: usize) -> Option<&mut V> {
        self.items.get_mut(place).map(|x| &mut x.1)
    }

    /// How many keys there are.
    pub fn len(&self) -> usize {
        self.items.len()
    }

    /// No key yet.
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    /// Keys and values in the order of the keys.
    pub fn iter(&self) -> impl Iterator<Item = &(K, V)> {
        self.index.0.iter().flatten().filter_map(|&i| self.items.get(i as usize))
    }
}

/// Different things.
#[derive(Clone, Debug)]
pub struct Set<K>(Map<K, ()>);

impl<K> Default for Set<K> {
    fn default() -> Self {
        Self(Map::default())
    }
}

impl<K: Ord> Set<K> {
    /// Puts a thing in; false when it was there.
    pub fn insert(&mut self, key: K) -> bool {
        self.0.add(key, ()).1
    }

    /// The thing is among them.
    pub fn contains(&self, key: &K) -> bool {
        self.0.find(key).is_ok()
    }

    /// The things in order.
    pub fn iter(&self) -> impl Iterator<Item = &K> {
        self.0.iter().map(|x| &x.0)
    }

    /// How many different things there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Nothing yet.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<K: Ord> Extend<K> for Set<K> {
    fn extend<I: IntoIterator<Item = K>>(&mut self, keys: I) {
        for key in keys {
            self.insert(key);
        }
    }
}

impl<K: Ord> FromIterator<K> for Set<K> {
    fn from_iter<I: IntoIterator<Item = K>>(keys: I) -> Self {
        let mut set = Self::default();
        set.extend(keys);
        set
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    /// Numbers in no order, the same ones every time.
    fn numbers(n: usize, many: u64) -> Vec<u64> {
        let mut x = 7u64;
        (0..n)
            .map(|_| {
                x = x.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
                (x >> 33) % many
            })
            .collect()
    }

    #[test]
    fn sorts_and_keeps_equals_in_place() {
        for n in (0..40).chain([257, 1000]) {
            for many in [1, 3, 1 << 30] {
                let mut ours: Vec<(u64, usize)> = numbers(n, many).into_iter().zip(0..).collect();
                let mut theirs = ours.clone();
                sort_by_key(&mut ours, |x| x.0);
                theirs.sort_by_key(|x| x.0);
                assert_eq!(ours, theirs, "{n} numbers below {many}");
            }
        }
    }

    #[test]
    fn keeps_the_first_value_and_the_order_of_keys() {
        for many in [5, 900, 1 << 30] {
            let (mut ours, mut theirs) = (Map::default(), BTreeMap::new());
            for (i, n) in numbers(3000, many).into_iter().enumerate() {
                assert_eq!(ours.add(n, i).1, !theirs.contains_key(&n));
                theirs.entry(n).or_insert(i);
                assert_eq!(ours.get(&n), theirs.get(&n));
                assert_eq!(ours.get(&(n + 1)), theirs.get(&(n + 1)));
            }
            assert!(ours.iter().copied().eq(theirs));
        }
    }
}
