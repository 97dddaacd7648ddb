"""Three sentences that report something, in several languages."""

from __future__ import annotations

PROSE = {
    "en": (
        "The ferry to Saltholm will not sail before Friday, the harbour board said on Monday.",
        "A storm had torn the ramp from the quay and left it on the beach.",
        "The board is looking for a crane that is large enough to lift it.",
    ),
    "de": (
        "Die Fähre nach Salzholm fährt nicht vor Freitag, teilte das Hafenamt am Montag mit.",
        "Ein Sturm hatte die Rampe vom Kai gerissen und auf den Strand geworfen.",
        "Das Amt sucht nun einen Kran, der groß genug ist, um sie zu heben.",
    ),
    "fr": (
        "Le bac de Salines ne partira pas avant vendredi, a annoncé lundi le conseil du port.",
        "Une tempête avait arraché la rampe du quai et l’avait jetée sur la plage.",
        "Le conseil cherche une grue assez grande pour la soulever.",
    ),
    "tr": (
        "Tuzla Adası feribotu cuma gününden önce sefere çıkmayacak, liman idaresi pazartesi günü açıkladı.",
        "Fırtına rampayı iskeleden koparıp kumsala bırakmıştı.",
        "İdare onu kaldıracak kadar büyük bir vinç arıyor.",
    ),
    "ja": (
        "塩島へのフェリーは金曜日まで出航しないと、港湾局が月曜日に発表した。",
        "嵐が岸壁から橋を引きはがし、浜辺に残していた。",
        "港湾局はそれを持ち上げるのに十分な大きさのクレーンを探している。",
    ),
}
