/** What people and the counter say to each other. "<" = they write, ">" = the gym answers. */
export type Talk = readonly string[];
export type Language = "ms" | "en" | "zh" | "ta";
export type Relation = "member" | "lead" | "unknown";

const memberMalay: readonly Talk[] = [
  [
    "< Assalamualaikum, kelas Zumba petang ni ada lagi slot?",
    "> Waalaikumussalam 😊 Ada 4 slot lagi, jam 7.30 malam. Nak saya tempahkan?",
    "< Nak! Terima kasih kak 🙏",
    "> Siap ditempah. Jumpa nanti!",
  ],
  [
    "< Hi, pakej saya tamat bila ya?",
    "> Pakej 12 bulan anda tamat hujung bulan depan. Kalau renew awal dapat diskaun 10%.",
    "< Boleh bayar ansuran?",
    "> Boleh, 3 kali tanpa faedah. Singgah kaunter bila-bila masa.",
    "< Ok noted, saya datang esok lepas kerja",
  ],
  [
    "< Kad akses saya tak lepas kat pintu 😅",
    "> Maaf ya! Boleh bagi nombor ahli? Kami reset sekarang.",
    "< Dah ok dah, tadi scan terbalik hahaha",
    "> 😄 Baik, selamat bersenam!",
  ],
  [
    "< Saya nak freeze membership sebulan, balik kampung",
    "> Boleh. Freeze percuma sekali setahun. Mula bila?",
    "< Mula 1 haribulan",
    "> Ok, sudah direkodkan. Selamat pulang!",
  ],
];
const memberEnglish: readonly Talk[] = [
  [
    "< Hi, is Coach Daniel around tomorrow morning?",
    "> Morning! Yes, 7am to 12pm.",
    "< Great, can I move my PT session to 9?",
    "> Done, see you at 9 💪",
  ],
  [
    "< I think I left my water bottle near the squat rack",
    "> A blue one with stickers? We have it at the counter.",
    "< Yes that's mine! Will pick it up tonight",
  ],
  [
    "< The shower on level 2 has no hot water again",
    "> Sorry about that. Technician is coming at 3pm today.",
    "< Thanks for the quick reply",
    "> Fixed now. Thanks for telling us!",
  ],
  ["< Payment done, here's the receipt", "> Received, thank you! Your renewal is active until next year."],
];
const memberChinese: readonly Talk[] = [
  ["< 你好，请问明天公共假期有开吗？", "> 您好！明天早上8点到晚上8点营业。", "< 好的，谢谢！"],
  [
    "< 我想改瑜伽课到星期四可以吗",
    "> 可以的，星期四晚上7点还有位子，帮您换好了 🙆",
    "< 太好了，多谢",
    "> 不客气，到时见！",
  ],
  ["< 请问我的会员还剩几天？", "> 帮您查了一下，还有23天。现在续约送一个月。", "< 那我周末过去办"],
  ["< 跑步机3号好像有怪声", "> 谢谢提醒，我们马上检查。", "> 已经修好了 🙏"],
];
const memberTamil: readonly Talk[] = [
  [
    "< வணக்கம், நாளை யோகா வகுப்பு எத்தனை மணிக்கு?",
    "> வணக்கம்! காலை 7 மணிக்கு. பெயர் பதிவு செய்யவா?",
    "< ஆமாம், இருவருக்கு 🙏",
    "> பதிவு செய்தாச்சு. நன்றி!",
  ],
  [
    "< Hi, can I bring my sister for a trial on Saturday?",
    "> Of course, free for members' family. What time?",
    "< Around 10 am. Romba nandri 😊",
  ],
  ["< என் கட்டணம் ரசீது அனுப்ப முடியுமா?", "> இதோ, மின்னஞ்சலிலும் அனுப்பியுள்ளோம்.", "< கிடைத்தது, நன்றி"],
];
const leadTalks: Readonly<Record<Language, readonly Talk[]>> = {
  ms: [
    [
      "< Salam, berapa yuran bulanan?",
      "> Salam! Pelan bulanan RM129, tahunan RM99/bulan. Boleh datang trial percuma dulu.",
      "< Ada kelas untuk beginner tak?",
      "> Ada, setiap Isnin & Rabu 8 malam 😊",
      "< Ok nanti saya datang tengok",
    ],
    ["< Nak tanya promosi student masih ada?", "> Masih ada sampai hujung bulan, RM79 sebulan dengan kad pelajar."],
  ],
  en: [
    [
      "< Hi, saw your ad. How much for a year?",
      "> Hi! RM99 a month on the annual plan. Would you like a free trial this week?",
      "< Is there parking?",
      "> Yes, first two hours free.",
      "< Sounds good, Friday 6pm?",
    ],
    ["< Do you have boxing classes?", "> Yes, Tue & Thu 8pm with Coach Faiz.", "< Can I drop in once without joining?"],
  ],
  zh: [
    [
      "< 你好，想了解一下月费",
      "> 您好！月费RM129，年费平均RM99一个月，可以先免费体验。",
      "< 有私人教练吗？",
      "> 有的，第一堂半价。",
      "< 好，我问下先生",
    ],
    ["< Hi boss, got couple package?", "> Yes! Two persons RM179/month.", "< 可以分开时间来吗", "> 可以，没问题 👍"],
  ],
  ta: [
    [
      "< Hello, ladies only area irukka?",
      "> Yes, level 3 is ladies only, 6am to 11pm.",
      "< Super. Trial eppo varalam?",
      "> Any day this week, just message before you come.",
    ],
    ["< வணக்கம், மாத கட்டணம் எவ்வளவு?", "> வணக்கம்! RM129 மாதம், ஆண்டு திட்டம் RM99.", "< சரி, யோசித்து சொல்கிறேன்"],
  ],
};
const strangerTalks: readonly Talk[] = [
  [
    "< Hello, are you hiring part time receptionist?",
    "> Hi! Please send your resume to our HR, we reply within a week.",
  ],
  ["< Boss, aircond servis bulan ni jadi hari apa?", "> Selasa 9 pagi boleh?", "< Ok set 👍"],
  ["< Salam, ini gym dekat mana ya?", "> Salam! Kota Damansara (Sunway Nexis) dan Kepong (Menjalara)."],
  ["< Hi, quotation for the new dumbbells as discussed", "> Thanks, will check with the manager."],
  ["< 请问你们星期天几点关门？"],
  ["< Is the swimming pool open to public?", "> Sorry, we don't have a pool 😅", "< Ok thanks"],
];

const memberTalks: Readonly<Record<Language, readonly Talk[]>> = {
  ms: memberMalay,
  en: memberEnglish,
  zh: memberChinese,
  ta: memberTamil,
};

/** The talks a person of this relation may have, those of their language first. */
export function talksOf(relation: Relation, language: Language): readonly Talk[] {
  if (relation === "unknown") return strangerTalks;
  const talks = relation === "lead" ? leadTalks : memberTalks;
  return [...talks[language], ...talks.en];
}

/** What a name suggests a Malaysian would write in. */
export function languageOf(name: string): Language {
  if (/ a\/[lp] |Nair|Raj\b|Rao|Menon|Pillai|Kumar/.test(name)) return "ta";
  if (/\b(bin|binti|Nurul|Siti|Aiman|Zulaikha|Nadia|Fikri|Hidayah|Izzul|Rosli|Fatin|Azlan)\b/.test(name)) return "ms";
  if (/^(Tan|Lim|Chong|Wong|Lee|Ng|Ooi|Yap|Chan|Teh|Koh|Cheah|Sim|Lau|Hui|Mei|Low|Wei)\b/.test(name)) return "zh";
  return "en";
}
