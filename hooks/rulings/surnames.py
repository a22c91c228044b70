"""Common surnames, by which names are told from words."""

from typing import Final

SURNAMES: Final = (
    "陳林黃張李王吳劉蔡楊許鄭謝洪郭邱曾廖賴徐周葉蘇莊呂江何蕭羅高潘簡朱鍾游彭詹胡施沈"
    "余盧梁趙顏柯翁魏孫戴范方宋鄧杜傅侯曹薛丁卓馬阮董温溫唐藍蔣石古紀姚連馮歐程湯康"
    "姜汪白田涂鄒巫尤鐘龔嚴韓黎阿袁金童陸夏柳凃邵錢伍倪溥易井于辜單甘雷孔崔"
)
