//! Cloth that is a site's own: the drawing of an ikat band from a small grammar and a seed.
//!
//! A figure is a quarter of `THREADS` warp threads by as many wefts, which the template mirrors
//! twice and repeats. The grammar has four shapes (hook, lozenge, chevron, step) made of rings around
//! the figure's middle, with a smaller shape in its corners; the seed chooses how wide the rings are,
//! how long the hooks, how steep the slopes. Each thread then begins and ends a little early or late,
//! as yarn does that was tied and dyed by hand. It is geometry alone and names no motif.

use std::fmt::Write;

/// Warp threads in a quarter; each is two units wide.
const THREADS: i32 = 28;

/// Numbers from a seed, the same on every machine.
struct Chance(u32);

impl Chance {
    fn next(&mut self) -> u32 {
        // xorshift; zero would stay zero.
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 17;
        self.0 ^= self.0 << 5;
        self.0
    }

    /// A number from `low` to `high`, both included.
    fn pick(&mut self, low: i32, high: i32) -> i32 {
        let span = u32::try_from(high - low + 1).unwrap_or(1);
        low + i32::try_from((self.next() >> 8) % span).unwrap_or(0)
    }
}

/// What is left undyed: true for a thread (from the middle outwards) at a weft (likewise).
type Field = Box<dyn Fn(i32, i32) -> bool>;

/// Rings of the given widths, undyed first, over a distance.
fn ringed(widths: Vec<i32>) -> impl Fn(i32) -> bool {
    move |distance| {
        let whole: i32 = widths.iter().sum();
        let mut rest = distance.rem_euclid(whole.max(1));
        for (index, width) in widths.iter().enumerate() {
            if rest < *width {
                return index % 2 == 0;
            }
            rest -= width;
        }
        false
    }
}

fn lozenge(chance: &mut Chance) -> Field {
    let slope = chance.pick(8, 12);
    let rings = ringed((0..6).map(|ring| chance.pick(3, 5) + i32::from(ring == 0)).collect());
    let corner = chance.pick(7, 11);
    let dot = chance.pick(2, 3);
    Box::new(move |x, y| {
        let distance = (x * 10 + y * slope) / 10;
        let away = (THREADS - 1 - x) + (THREADS - 1 - y);
        if away <= corner {
            return away >= corner - 3 || away < dot;
        }
        distance < corner + 26 && rings(distance)
    })
}

fn hook(chance: &mut Chance) -> Field {
    let core = chance.pick(8, 11);
    let thick = chance.pick(3, 4);
    let reach = chance.pick(20, 23);
    let curl = chance.pick(11, 15);
    let back = chance.pick(8, 11);
    let corner = chance.pick(9, 13);
    let turned = chance.next().is_multiple_of(2);
    Box::new(move |x, y| {
        let (a, b) = if turned { (y, x) } else { (x, y) };
        let within = |low: i32, value: i32, high: i32| low <= value && value < high;
        // A lozenge with an eye, and an arm that goes out, up, and back on itself.
        let distance = x + y;
        let lozenge = within(core - 4, distance, core) || distance < 3;
        let arm = within(core - 3, a, reach) && b < thick
            || within(reach - thick, a, reach) && b < curl
            || within(reach - back, a, reach) && within(curl - thick, b, curl)
            || within(reach - back, a, reach - back + 3) && within(curl - 7, b, curl);
        // A shorter arm the other way, and triangles in the corners.
        let second =
            within(core - 3, b, core + 11) && a < thick || within(core + 8, b, core + 11) && a < 9;
        let away = (THREADS - 1 - x) + (THREADS - 1 - y);
        let foot = within(corner - 4, away, corner) || away < 4;
        lozenge || arm || foot || second
    })
}

fn chevron(chance: &mut Chance) -> Field {
    let period = [14, 28][usize::from(chance.next().is_multiple_of(2))];
    let steep = chance.pick(7, 13);
    let rings = ringed((0..4).map(|_| chance.pick(4, 7)).collect());
    Box::new(move |x, y| {
        let fold = (x.rem_euclid(period) - period / 2).abs();
        rings(y + fold * steep / 10 + 40)
    })
}

fn step(chance: &mut Chance) -> Field {
    let (wide, high) = (chance.pick(4, 6), chance.pick(4, 6));
    let rings = ringed((0..4).map(|_| chance.pick(1, 2)).collect());
    let corner = chance.pick(2, 3);
    Box::new(move |x, y| {
        let edge = (THREADS - 1 - x) / wide + (THREADS - 1 - y) / high;
        if edge < corner {
            return edge == corner - 1 || edge == 0 && corner > 2;
        }
        rings(x / wide + y / high)
    })
}

/// The seed of a name: the same name has the same cloth everywhere.
pub fn seed(name: &str) -> u32 {
    let hash = blake3::hash(name.as_bytes());
    let bytes = hash.as_bytes();
    u32::from_le_bytes([bytes[0], bytes[1], bytes[2], bytes[3]])
}

/// Drawing of a quarter as SVG path data: one vertical stroke for each undyed stretch of a thread.
/// `None` for a shape that is not known: hook, lozenge, chevron, step, or `tooth` for an edge.
pub fn draw(seed: u32, shape: &str) -> Option<String> {
    let mut chance = Chance(seed | 1);
    for _ in 0..4 {
        chance.next();
    }
    if shape == "tooth" {
        return Some(tooth(&mut chance));
    }
    let field = match shape {
        "hook" => hook(&mut chance),
        "lozenge" => lozenge(&mut chance),
        "chevron" => chevron(&mut chance),
        "step" => step(&mut chance),
        _ => return None,
    };
    let mut path = String::new();
    let mut pen = 0;
    for thread in 0..THREADS {
        let undyed = |weft: i32| field(THREADS - 1 - thread, THREADS - 1 - weft);
        let mut fresh = true;
        let mut from = 0;
        while from < THREADS {
            if !undyed(from) {
                from += 1;
                continue;
            }
            let mut to = from;
            while to < THREADS && undyed(to) {
                to += 1;
            }
            // Tied by hand: ends are early or late, but not where the figure is mirrored.
            let fray = |at: i32, chance: &mut Chance| match at {
                0 | THREADS => at,
                _ => at + chance.pick(-1, 1),
            };
            let (start, end) = (fray(from, &mut chance), fray(to, &mut chance));
            if end - start >= 2 {
                let _ = if fresh {
                    write!(path, "M{} {start}v{}", thread * 2 + 1, end - start)
                } else {
                    write!(path, "m0 {}v{}", start - pen, end - start)
                };
                fresh = false;
                pen = end;
            }
            from = to;
        }
    }
    Some(path)
}

/// Half a tooth of an edge, seven threads wide and at most twelve wefts high.
fn tooth(chance: &mut Chance) -> String {
    let fall = chance.pick(14, 22);
    let mut path = String::new();
    for thread in 0..7 {
        let high = (12 - thread * fall / 10 + chance.pick(-1, 1)).clamp(1, 12);
        let _ = write!(path, "M{} 0v{high}", thread * 2 + 1);
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_seed_has_its_own_cloth_and_keeps_it() {
        for shape in ["hook", "lozenge", "chevron", "step", "tooth"] {
            let seen: std::collections::BTreeSet<_> =
                (1..40u32).map(|k| draw(k.wrapping_mul(2_654_435_769), shape)).collect();
            assert!(seen.len() > 30, "{shape}: only {} of 39 drawings differ", seen.len());
            assert_eq!(draw(7_777, shape), draw(7_777, shape));
        }
        assert_eq!(draw(1, "crocodile"), None);
    }

    /// The strokes of a path: thread, first weft and length.
    fn strokes(path: &str) -> Vec<(i32, i32, i32)> {
        let number = |text: &str| text.parse::<i32>().unwrap_or(i32::MIN);
        let (mut thread, mut weft) = (0, 0);
        let mut found = Vec::new();
        for piece in path.replace('M', "\nM").replace('m', "\nm").split('\n').skip(1) {
            let (to, length) = piece[1..].split_once('v').unwrap_or_default();
            let (x, y) = to.split_once(' ').unwrap_or_default();
            if piece.starts_with('M') {
                (thread, weft) = (number(x), number(y));
            } else {
                weft += number(y);
            }
            found.push((thread, weft, number(length)));
            weft += number(length);
        }
        found
    }

    #[test]
    fn a_quarter_stays_within_its_square_and_is_neither_bare_nor_full() {
        for shape in ["hook", "lozenge", "chevron", "step"] {
            for k in 1..200u32 {
                let path = draw(k.wrapping_mul(2_654_435_769), shape).unwrap_or_default();
                let strokes = strokes(&path);
                for (thread, weft, length) in &strokes {
                    let inside = (1..56).contains(thread) && *weft >= 0 && weft + length <= THREADS;
                    assert!(inside && *length >= 2, "{shape} {k}: {thread} {weft} {length}");
                }
                let undyed: i32 = strokes.iter().map(|stroke| stroke.2).sum();
                let share = f64::from(undyed) / f64::from(THREADS * THREADS);
                assert!((0.2..0.75).contains(&share), "{shape} {k}: {share:.2} undyed");
                assert!(path.len() < 1400, "{shape} {k}: {} bytes", path.len());
            }
        }
    }
}
