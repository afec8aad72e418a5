"""Forms in traditional characters, as units in Hong Kong, Macau and Taiwan business type them: the characters of the
well-filled forms, no dictionary."""
PAIRS = ("预預绩績标標项項资資财財拨撥结結转轉单單实實级級数數质質时時满滿务務对對产產规規编編码碼称稱总總额額当當经經济濟会會态態续續响響环環"
         "县縣档檔馆館扫掃图圖储儲为為众眾达達据據计計划劃书書业業发發纸紙范範约約条條万萬号號场場调調问問录錄线線备備离離电電样樣检檢内內门門"
         "个個责責长長页頁节節开開减減复複网網历歷费費馆館属屬关關机機无無确確现現买買实實处處区區导導联聯话話负負")
TABLE = str.maketrans(PAIRS[::2], PAIRS[1::2])


def traditional(text):
    return text.translate(TABLE)
