"""Filipino."""

from __future__ import annotations

from briefing.core.languages.base import Language
from briefing.core.languages.word_lists import words

LANGUAGE = Language(
    name="filipino",
    function_words=words("""
        ang ng mga sa na ay at ni si kay nang ito iyon dito doon nito nitong nina kina hindi ayon umano din
        rin para may mayroon wala kung dahil matapos habang bilang isang siya niya kanyang sila nila kanila
        pa lang lamang naman upang mula hanggang ngunit pero aniya
        """),
    notices=("basahin din", "patalastas"),
    credits=("larawan",),
)
