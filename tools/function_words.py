#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Makes src/text/word/function_words.tsv.  Not part of the build.

usage: function_words.py FOLDER >src/text/word/function_words.tsv

FOLDER   the stop word lists of Snowball (https://snowballstem.org, BSD) as
         PostgreSQL installs them for its text search (tsearch_data of the
         Debian package postgresql-15): german.stop and so on, a word a line

A line of the table is a word in lower case, a tab, and the languages (ISO
639-1) of which it is a function word.  The lists of Snowball are joined with
our own, below.  English has ours alone.
"""
import os
import sys

TITLE = ("# Function words, and the languages of which each is one (Snowball, BSD, and "
         "our own); see tools/function_words.py")
SNOWBALL = {
    'da': 'danish', 'de': 'german', 'es': 'spanish', 'fi': 'finnish',
    'fr': 'french', 'hu': 'hungarian', 'it': 'italian', 'nl': 'dutch',
    'no': 'norwegian', 'pt': 'portuguese', 'ru': 'russian', 'sv': 'swedish',
    'tr': 'turkish',
}
OWN = {
    'ar': '''
        في من إلى على عن مع بعد قبل بين عند منذ حتى خلال حول دون ضد لدى نحو
        أن إن أنه أنها إنه إنها لأن كان كانت يكون تكون كانوا قد لقد هذا هذه
        ذلك تلك هؤلاء الذي التي الذين اللذان اللتان ما لا لم لن ليس ليست هو
        هي هم هن نحن أنا أنت كل بعض أي أو ثم لكن بل إذا إذ لو كما حيث حين
        عندما بينما أيضا أيضاً فقد وقد ولا وفي ومن وعلى كذلك غير سوى مثل به
        بها بهم له لها لهم فيه فيها فيهم منه منها منهم عليه عليها عليهم إليه
        إليها عنه عنها معه معها وأن وإن وكان وكانت وهو وهي أما هناك هنا تم
        يتم جدا فيما مما كي لكي ولم ولن وما ولكن وذلك وهذا وهذه والتي والذي
        فإن وأنه وإنه
        ''',
    'ca': '''
        el la els les de i que en un una per amb no és del al com més però ha
        són també aquest aquesta entre fins
        ''',
    'cs': '''
        a se na v je že to s z do o i ve pro za by ale jsou jako po při jeho
        který byl také podle jsem od není
        ''',
    'da': '''
        og at det er en til på i for med den som af de ikke der har et om var
        jeg han men fra kan skal efter også hun blev igen hvornår uden blevet
        været nogle nogen hvad flere meget
        ''',
    'de': '''
        der die das und den von zu mit sich des auf für ist im dem nicht ein
        eine als auch es an werden aus er hat dass sie nach wird bei laut
        sowie bereits seit mehr rund etwa wegen trotz beim neben innerhalb
        außerhalb gegenüber dabei dazu davon dafür dagegen darauf danach zudem
        jedoch außerdem schon noch immer sogar gar nun sei seien wäre worden
        sollte könnte müssen muss
        ''',
    'en': '''
        a about above across after again against all along already also
        although am amid among amongst an and another any anyone anything are
        aren't around as at be became because become been before being below
        between both but by can can't cannot could couldn't did didn't do
        does doesn't doing don't down during each either else ever every few
        for from further had hadn't has hasn't have haven't having he he'd
        he'll her here hers herself him himself his how however i i'd i'll
        i'm i've if in into is isn't it it'd it'll its itself just let many
        may me might more most mr mrs ms much must my myself neither nor not
        now of off on once only onto or other others ought our ours ourselves
        out over own rather same shall she she'd she'll should shouldn't
        since so some someone something still such than that that'd that'll
        the their theirs them themselves then there these they they'd they'll
        they're they've this those though through throughout till to too
        toward towards under until up upon us very was wasn't we we'd we'll
        we're we've were weren't what whatever when where whether which while
        who whom whose why will with within without won't would wouldn't yet
        you you'd you'll you're you've your yours yourself yourselves
        ''',
    'es': '''
        el la los las de que y en del se por un una con para su al como más
        pero sus le ha este sí porque esta entre cuando muy según tras
        mientras además así aunque aún luego pues si bajo hacia mediante cada
        mismo misma ser será serán fueron sido puede pueden debe
        ''',
    'fi': '''
        ja on ei että se hän oli mutta ovat kun myös mukaan joka sekä tai jos
        niin vuoden kuin sen ole olla voi vielä
        ''',
    'fr': '''
        le la les des et du en un une est que pour dans qui sur pas au par
        plus avec ce il sont aux ont été cette mais elle se où si comme selon
        ainsi après avant contre chez depuis entre sous vers très tout tous
        toute toutes aussi alors donc encore déjà dont lors lorsque afin ni
        car sans moins fait peut être était étaient cela ces ceux celle celui
        leurs quand jusqu jusque pendant
        ''',
    'hi': '''
        और का के की को से में पर ने है हैं था थे थी हो होगा होगी होंगे हुआ
        हुए हुई कर करने किया किए गया गए गई जा रहा रहे रही यह ये वह वे इस उस
        इन उन इसके उसके इनके उनके इसकी उसकी इसका उसका उनका उनकी इसे उसे
        उन्हें उन्होंने इन्हें इसने उसने मैं हम आप तुम मेरा हमारा अपने अपनी
        अपना एक भी ही तो तक कि जो जिस जिसमें जिससे जिनमें जिसके जिसकी जिसका
        लिए लेकिन या अगर मगर बाद पहले साथ द्वारा नहीं न ना कुछ कई सब सभी बहुत
        अब तब जब कब कहाँ यहाँ वहाँ क्या क्यों कैसे कौन दिया दी दिए लिया ली
        जाता जाते जाती होता होते होती करते करता करती सकता सकते सकती वाले वाली
        वाला ऐसा ऐसे ऐसी वहीं यही वही जैसे बीच दौरान अंदर बाहर ऊपर नीचे ओर
        तरफ बारे थीं कहीं
        ''',
    'hu': '''
        a az és hogy nem is egy ez meg van de volt már csak mint még vagy el
        ha ki után lehet szerint amely mert
        ''',
    'id': '''
        yang dan di dengan untuk ini dari tidak itu dalam pada ke akan adalah
        oleh telah sebagai juga karena kata bisa ada
        ''',
    'it': '''
        il di che la e un per in una sono del con non si da della le dei nel
        al alla più come ha gli anche delle ma dal questo è dopo prima secondo
        durante mentre ancora già poi però quindi così tra fra verso entro
        presso senza sotto sopra ogni essere stato stata stati state può
        ''',
    # the particles and endings of Japanese are written in hiragana
    'ja': ' '.join(chr(code) for code in range(0x3041, 0x3097)),
    'nl': '''
        de het een en van in op te dat is voor met zijn die niet aan er om ook
        als maar door bij worden naar heeft uit nog wordt hij volgens tijdens
        sinds tussen tegen zonder binnen buiten al alle zowel zelf nu dan
        daarna terwijl omdat echter
        ''',
    'no': '''
        og det er på som en for av til med at den har ikke de et om var jeg
        han men fra kan skal etter også hun ble seg igjen uten blitt vært noen
        hva flere mye fram
        ''',
    'pl': '''
        i w na z się nie do to że jest o jak po co za od przez przy ale tym
        dla oraz być są był jego który także
        ''',
    'pt': '''
        o a os as de que e do da em um uma para com não por mais dos das ao se
        na no foi são como mas pelo à também pela após segundo durante
        enquanto ainda já depois antes então assim porém sobre sob desde cada
        ser sido pode podem deve pelos pelas
        ''',
    'ro': '''
        și de la în a pe cu un o să care din nu este pentru mai că au fost al
        prin sunt după dar ale când acest
        ''',
    'ru': '''
        это эти этого этом этой также однако после перед около при без между
        из-за которые который которая которое которых которого которой еще ещё
        уже был была было были будет будут
        ''',
    'sv': '''
        och att det som en på är av för med den till inte har de ett om var
        jag han men från vi kan ska när efter också hon
        ''',
    'sw': '''
        ya wa na kwa katika ni za la hiyo huo alisema kuwa baada lakini watu
        hii cha wake hilo bado
        ''',
    'tr': '''
        ve bir bu için ile da de olarak olan daha çok en ne sonra gibi kadar
        ancak değil ama her iki var oldu diye
        ''',
    'vi': '''
        và của là các trong được có cho không một những với người đã này khi
        để ông từ cũng theo về năm
        ''',
    'zh': '''
        的 了 在 是 和 与 與 及 或 也 都 就 而 但 被 把 将 將 对 對 从 從 到 为 為 于 於 以 之 其 这 這 那 此 等
        并 並 又 还 還 已 所 则 則 各 每 个 個 们 們 着 著 过 過 地 得 很 更 最 让 讓 向 由 因 如 若 使
        ''',
}


def read_list(folder, name):
    with open(os.path.join(folder, name + '.stop'), encoding='utf-8') as lines:
        return lines.read().lower().split()


def main():
    languages = {}
    for code, words in OWN.items():
        for word in words.split():
            languages.setdefault(word, set()).add(code)
    for code, name in SNOWBALL.items():
        for word in read_list(sys.argv[1], name):
            languages.setdefault(word, set()).add(code)
    print(TITLE)
    for word in sorted(languages, key=str.encode):
        print(word, ' '.join(sorted(languages[word])), sep='\t')


main()
