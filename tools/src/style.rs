//! The page's style: every `www/style/*.css`, one after the other in the order of their names.

use anyhow::{Context, Result, bail};
use std::fs;
use std::path::{Path, PathBuf};

/// The sheets of the folder as one.
pub fn read(folder: &Path) -> Result<String> {
    let entries = fs::read_dir(folder).with_context(|| format!("reading {}", folder.display()))?;
    let mut paths = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<PathBuf>>>()?;
    paths.retain(|path| path.extension().is_some_and(|e| e == "css"));
    paths.sort();
    if paths.is_empty() {
        bail!("{} holds no style sheet", folder.display());
    }
    let mut out = String::new();
    for path in paths {
        let text = fs::read_to_string(&path).with_context(|| format!("reading {}", path.display()))?.replace('\r', "");
        if text.to_ascii_lowercase().contains("</style") {
            bail!("{} must not hold an end tag of the style element", path.display());
        }
        out.push_str(text.trim_end());
        out.push('\n');
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sheets_follow_each_other_by_name() -> Result<()> {
        let folder = std::env::temp_dir().join(format!("charticle-style-{}", std::process::id()));
        fs::create_dir_all(&folder)?;
        assert!(read(&folder).is_err());
        fs::write(folder.join("20-b.css"), ".b {}\r\n")?;
        fs::write(folder.join("10-a.css"), ".a {}")?;
        fs::write(folder.join("notes.txt"), "no sheet")?;
        assert_eq!(read(&folder)?, ".a {}\n.b {}\n");
        fs::write(folder.join("30-c.css"), "/* </STYLE> */")?;
        assert!(read(&folder).is_err());
        Ok(fs::remove_dir_all(&folder)?)
    }
}
