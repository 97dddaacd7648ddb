"""The kinds of file that are known and not read, so that none of them is ever taken for prose.

One invariant: each is known by its signature, as its own specification or file(1) gives it, whatever the file
is called.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from briefing.sources.decode import is_binary
from briefing.sources.kind import Kind, holds

ZIP: Final = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
"""Of a first member, of an empty archive, of one in pieces (APPNOTE 4.3)."""
OLE: Final = (b"\xd0\xcf\x11\xe0",)
"""Of a compound file (MS-CFB 2.2)."""
_TELLING: Final = 4
"""Bytes from which on a signature needs no other evidence: a text in some encoding may begin with fewer."""

Sniff = Callable[[bytes], bool]


def _kind(
    name: str,
    label: str,
    suffixes: str,
    *begins: bytes,
    way_out: str = "",
    offset: int = 0,
    sniff: Sniff | None = None,
) -> Kind:
    """Return the row of a kind that is not read; `suffixes` are parted by blanks."""
    short = min(map(len, begins)) < _TELLING
    recognised = sniff or (is_binary if short else None)
    return Kind(
        name,
        label,
        suffixes=tuple(suffixes.split()),
        begins=begins,
        sniff=recognised,
        offset=offset,
        way_out=way_out,
    )


def _holds_stream(*names: str) -> Sniff:
    """Return what tells whether a compound file names one of these streams."""
    return holds(*(name.encode("utf-16-le") for name in names))


def _is_form(*forms: bytes) -> Sniff:
    """Return what tells whether a RIFF or IFF file is of one of `forms`, four bytes each."""
    return lambda head: head[8:12] in forms


def _office() -> tuple[Kind, ...]:
    sheet, slides, newer = "save the sheet as .csv", "save it as .pdf", "save it as .docx"
    return (
        _kind("xlsx", "an Excel workbook", ".xlsx .xlsm", *ZIP, sniff=holds(b"xl/"), way_out=sheet),
        _kind("pptx", "a PowerPoint presentation", ".pptx .ppsx", *ZIP, sniff=holds(b"ppt/"), way_out=slides),
        _kind("ods", "an OpenDocument sheet", ".ods", *ZIP, sniff=holds(b".spreadsheet"), way_out=sheet),
        _kind(
            "odp", "an OpenDocument presentation", ".odp", *ZIP, sniff=holds(b".presentation"), way_out=slides
        ),
        _kind("iwork", "a document of iWork", ".pages .numbers", *ZIP, sniff=holds(b".iwa"), way_out=newer),
        _kind("xls", "an old Excel workbook", ".xls", *OLE, sniff=_holds_stream("Workbook"), way_out=sheet),
        _kind(
            "ppt", "an old PowerPoint presentation", ".ppt .pps", *OLE,
            sniff=_holds_stream("PowerPoint Document"), way_out=slides,
        ),
        _kind(
            "msg", "a letter of Outlook", ".msg", *OLE,
            sniff=_holds_stream("__nameid_version", "__properties_version"),
            way_out="save it as .eml",
        ),
        _kind(
            "doc", "an old Word document", ".doc .dot", *OLE, sniff=_holds_stream("WordDocument"),
            way_out=newer,
        ),
        _kind("ole", "an old Office file", "", *OLE, way_out="save it in a newer format"),
        _kind("pst", "a mailbox of Outlook", ".pst .ost", b"!BDN", way_out="export it as mbox"),
    )  # fmt: skip


def _archives() -> tuple[Kind, ...]:
    unpack = "unpack it first"
    return (
        _kind("gzip", "a gzip archive", ".gz .tgz", b"\x1f\x8b", way_out=unpack),
        _kind("compress", "a compressed file", ".z", b"\x1f\x9d", b"\x1f\xa0", way_out=unpack),
        _kind("bzip2", "a bzip2 archive", ".bz2", b"BZh", way_out=unpack),
        _kind("xz", "an xz archive", ".xz", b"\xfd7zXZ", way_out=unpack),
        _kind("lzip", "an lzip archive", ".lz", b"LZIP", way_out=unpack),
        _kind("lz4", "an LZ4 archive", ".lz4", b"\x04\x22\x4d\x18", way_out=unpack),
        _kind("zstd", "a Zstandard archive", ".zst", b"\x28\xb5\x2f\xfd", way_out=unpack),
        _kind("7z", "a 7-Zip archive", ".7z", b"7z\xbc\xaf", way_out=unpack),
        _kind("rar", "a RAR archive", ".rar .cbr", b"Rar!\x1a\x07", way_out=unpack),
        _kind("cab", "a Cabinet archive", ".cab", b"MSCF\0", way_out=unpack),
        _kind("ar", "a Unix archive or Debian package", ".deb .a", b"!<arch>\n", way_out=unpack),
        _kind("rpm", "an RPM package", ".rpm", b"\xed\xab\xee\xdb", way_out=unpack),
        _kind("zip", "a ZIP archive", ".zip", *ZIP, way_out=unpack),
        _kind("tar", "a tar archive", ".tar", b"ustar", offset=257, way_out=unpack),
        _kind("chm", "a Windows help file", ".chm", b"ITSF", way_out=unpack),
    )


def _pictures() -> tuple[Kind, ...]:
    heif = (b"ftypheic", b"ftypheix", b"ftypmif1", b"ftypmsf1", b"ftypavif", b"ftypavis")
    kinds = (
        _kind("png", "a PNG picture", ".png", b"\x89PNG"),
        _kind("jpeg", "a JPEG picture", ".jpg .jpeg", b"\xff\xd8\xff"),
        _kind("gif", "a GIF picture", ".gif", b"GIF87a", b"GIF89a"),
        _kind("tiff", "a TIFF picture", ".tif .tiff", b"II*\0", b"MM\0*", b"II+\0", b"MM\0+"),
        _kind("webp", "a WebP picture", ".webp", b"RIFF", sniff=_is_form(b"WEBP")),
        _kind("bmp", "a BMP picture", ".bmp", b"BM"),
        _kind("heif", "a HEIF picture", ".heic .heif .avif", *heif, offset=4),
        _kind("jpeg2000", "a JPEG 2000 picture", ".jp2 .j2k", b"\0\0\0\x0cjP", b"\xff\x4f\xff\x51"),
        _kind("jxl", "a JPEG XL picture", ".jxl", b"\0\0\0\x0cJXL ", b"\xff\x0a"),
        _kind("photoshop", "a Photoshop picture", ".psd", b"8BPS"),
        _kind("xcf", "a GIMP picture", ".xcf", b"gimp xcf"),
        _kind("icon", "an icon", ".ico .cur", b"\0\0\1\0", b"\0\0\2\0"),
        _kind("djvu", "a DjVu document", ".djvu .djv", b"AT&TFORM"),
    )
    return tuple(kind._replace(way_out="tesseract reads the words in a picture") for kind in kinds)


def _recordings() -> tuple[Kind, ...]:
    sound, film = "a sound recording", "a film"
    return (
        _kind("wav", sound, ".wav", b"RIFF", sniff=_is_form(b"WAVE")),
        _kind("aiff", sound, ".aif .aiff", b"FORM", sniff=_is_form(b"AIFF", b"AIFC")),
        _kind("m4a", sound, ".m4a .m4b", b"ftypM4A", b"ftypM4B", offset=4),
        _kind("mp3", sound, ".mp3", b"ID3", b"\xff\xfb", b"\xff\xf3", b"\xff\xf2"),
        _kind("aac", sound, ".aac", b"\xff\xf1", b"\xff\xf9"),
        _kind("ogg", sound, ".ogg .oga .opus .ogv", b"OggS"),
        _kind("flac", sound, ".flac", b"fLaC"),
        _kind("amr", sound, ".amr", b"#!AMR"),
        _kind("midi", "a piece of music", ".mid .midi", b"MThd"),
        _kind("avi", film, ".avi", b"RIFF", sniff=_is_form(b"AVI ")),
        _kind("mp4", film, ".mp4 .m4v .mov .3gp", b"ftyp", b"moov", b"mdat", offset=4),
        _kind("matroska", film, ".mkv .webm", b"\x1aE\xdf\xa3"),
        _kind("flv", film, ".flv", b"FLV\1"),
        _kind("flash", film, ".swf", b"FWS", b"CWS", b"ZWS"),
        _kind("mpeg", film, ".mpg .mpeg .vob", b"\0\0\1\xba", b"\0\0\1\xb3"),
        _kind("asf", "a film or a sound recording", ".wmv .wma .asf", b"0&\xb2u\x8ef\xcf\x11"),
        _kind("riff", "a sound, film or picture", "", b"RIFF"),
    )


def _programs_and_data() -> tuple[Kind, ...]:
    program = "a program"
    return (
        _kind("elf", program, "", b"\x7fELF"),
        _kind("mach-o", program, "", *(bytes.fromhex(each) for each in ("feedface", "feedfacf", "cffaedfe"))),
        _kind("windows", program, ".exe .dll", b"MZ"),
        _kind("java", program, ".class", b"\xca\xfe\xba\xbe"),
        _kind("wasm", program, ".wasm", b"\0asm"),
        _kind("sqlite", "an SQLite database", ".db .sqlite .sqlite3", b"SQLite format 3\0"),
        _kind(
            "access", "an Access database", ".mdb .accdb", b"Standard Jet DB", b"Standard ACE DB", offset=4
        ),
        _kind("parquet", "a table in Parquet", ".parquet", b"PAR1"),
        _kind("hdf5", "a table in HDF5", ".h5 .hdf5", b"\x89HDF\r\n"),
        _kind(
            "webarchive", "a page saved by Safari", ".webarchive", b"bplist",
            sniff=holds(b"WebMainResource"), way_out="save it as .html",
        ),
        _kind("warc", "an archive of web pages (WARC)", ".warc", b"WARC/", way_out="save its pages as .html"),
        _kind("plist", "a property list", ".plist", b"bplist"),
        _kind("font", "a font", ".ttf .otf .woff .woff2", b"\0\1\0\0\0", b"OTTO\0", b"wOFF", b"wOF2"),
        _kind("git", "a pack of git", ".pack", b"PACK\0\0"),
        _kind("capture", "a recording of a network", ".pcap", b"\xd4\xc3\xb2\xa1", b"\xa1\xb2\xc3\xd4"),
    )  # fmt: skip


def _texts_of_programs() -> tuple[Kind, ...]:
    sealed = (
        "CERT",
        "PRIVATE",
        "PUBLIC",
        "ENCRYPTED",
        "RSA",
        "EC ",
        "DSA",
        "OPENSSH",
        "PGP PUBLIC",
        "PGP PRIV",
    )
    keys = (f"-----BEGIN {each}".encode() for each in sealed)
    return (
        _kind(
            "postscript", "a PostScript file", ".ps .eps", b"%!PS", b"\xc5\xd0\xd3\xc6",
            way_out="ps2pdf makes a PDF of it",
        ),
        _kind("vcard", "an address card", ".vcf", b"BEGIN:VCARD"),
        _kind("calendar", "a calendar", ".ics", b"BEGIN:VCALENDAR"),
        _kind(
            "pgp", "an encrypted letter", ".asc .pgp .gpg", b"-----BEGIN PGP MESSAGE",
            way_out="decrypt it first",
        ),
        _kind(
            "man", "a manual page", "", b".TH ", b'.\\" ', b".Dd ",
            way_out="`man -l` shows it",
        ),
        _kind("patch", "a patch", ".diff .patch", b"diff --git "),
        _kind("key", "a key or certificate", ".pem .crt .key", *keys),
    )  # fmt: skip


def _books() -> tuple[Kind, ...]:
    way_out = "Calibre makes an EPUB of it"
    return (
        _kind("mobi", "a Kindle book", ".mobi .azw .azw3 .prc", b"BOOKMOBI", offset=60, way_out=way_out),
        _kind("topaz", "a Kindle book", "", b"TPZ", way_out=way_out),
    )


UNREAD: Final = (
    *_office(),
    *_archives(),
    *_pictures(),
    *_recordings(),
    *_programs_and_data(),
    *_texts_of_programs(),
    *_books(),
)
"""In the order in which they are tried."""
