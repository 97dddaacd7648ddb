"""Greek."""

from __future__ import annotations

from briefing.core.languages.base import Abbreviations, Language, words

LANGUAGE = Language(
    name="greek",
    script="greek",
    function_words=words("""
        και το τα η ο οι του της των τον την τη στο στη στην στον στα στις τους με για από που να θα δεν
        είναι ήταν ότι πως ως σε αν αλλά ή όταν όπως ένα μια ένας αυτό αυτός αυτή αυτά έχει έχουν είχε κατά
        μετά πριν προς χωρίς μεταξύ πιο πολύ επίσης μόνο όμως ενώ δε μας σας του
        """),
    abbreviations=Abbreviations(
        never_end=words("κ κκ δρ π.χ βλ δηλ λ.χ αγ στρ καθ λεωφ αρ"),
        may_end=words("κ.λπ κλπ κ.ά κ.α α.ε μ.χ π.μ μ.μ χιλ εκατ"),
        before_number=words("άρθ σελ"),
    ),
    openers=words("""
        αυτός αυτή αυτό αυτοί αυτές αυτά εκείνος του της τους αλλά και ή όμως ωστόσο έτσι επίσης μετά
        """),
    stem=6,
)
