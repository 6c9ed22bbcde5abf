import type { MakeKind } from "./kind.ts";

const slots = ["7 pagi", "12 tengah hari", "7 malam"];

/** Kinds that ask for a choice, answer one, or sell something: businesses send them, people answer them. */
export const choiceKinds = {
  poll: ({ text }) => ({
    proto: {
      pollCreationMessageV3: {
        name: text ?? "Kelas pukul berapa?",
        options: slots.map((optionName) => ({ optionName })),
        selectableOptionsCount: 1,
      },
    },
    body: null,
  }),
  buttons: ({ text }) => ({
    proto: {
      buttonsMessage: {
        contentText: text ?? "Teruskan keahlian?",
        footerText: "Kaunter Gym",
        buttons: ["Ya", "Tidak"].map((displayText, index) => ({
          buttonId: `b${String(index + 1)}`,
          buttonText: { displayText },
          type: 1,
        })),
        headerType: 1,
      },
    },
    body: text ?? "Teruskan keahlian?",
  }),
  buttonsReply: ({ context }) => ({
    proto: { buttonsResponseMessage: { selectedButtonId: "b1", selectedDisplayText: "Ya", type: 1, ...context } },
    body: "Ya",
  }),
  list: ({ text }) => ({
    proto: {
      listMessage: {
        title: "Pilih cawangan",
        description: text ?? "Cawangan mana dekat?",
        buttonText: "Lihat",
        footerText: "Kaunter Gym",
        listType: 1,
        sections: [
          {
            title: "Selangor",
            rows: [
              { rowId: "kd", title: "Kota Damansara", description: "Sunway Nexis" },
              { rowId: "kp", title: "Kepong", description: "Menjalara" },
            ],
          },
        ],
      },
    },
    body: text ?? "Cawangan mana dekat?",
  }),
  listReply: ({ context }) => ({
    proto: {
      listResponseMessage: {
        title: "Kota Damansara",
        listType: 1,
        singleSelectReply: { selectedRowId: "kd" },
        ...context,
      },
    },
    body: "Kota Damansara",
  }),
  template: ({ text }) => ({
    proto: {
      templateMessage: {
        hydratedTemplate: {
          hydratedTitleText: "Peringatan bayaran",
          hydratedContentText: text ?? "Yuran anda perlu dibayar sebelum 30hb.",
          hydratedFooterText: "Kaunter Gym",
          hydratedButtons: [{ index: 0, quickReplyButton: { displayText: "Baik", id: "ok" } }],
        },
      },
    },
    body: text ?? "Yuran anda perlu dibayar sebelum 30hb.",
  }),
  templateReply: ({ context }) => ({
    proto: {
      templateButtonReplyMessage: { selectedId: "ok", selectedDisplayText: "Baik", selectedIndex: 0, ...context },
    },
    body: "Baik",
  }),
  interactive: ({ text }) => ({
    proto: {
      interactiveMessage: {
        header: { title: "Bayar sekarang" },
        body: { text: text ?? "RM129 untuk bulan ini" },
        footer: { text: "Kaunter Gym" },
        nativeFlowMessage: {
          buttons: [
            { name: "cta_url", buttonParamsJson: '{"display_text":"Bayar","url":"https://kaunter.example/pay"}' },
          ],
        },
      },
    },
    body: text ?? "RM129 untuk bulan ini",
  }),
  order: ({ text }) => ({
    proto: {
      orderMessage: {
        orderId: "990001",
        orderTitle: "Botol air Kaunter",
        itemCount: 2,
        status: 1,
        surface: 1,
        message: text ?? "Nak dua ya",
        sellerJid: "60378901234@s.whatsapp.net",
        totalAmount1000: "58000",
        totalCurrencyCode: "MYR",
      },
    },
    body: text ?? "Nak dua ya",
  }),
  product: () => ({
    proto: {
      productMessage: {
        product: { productId: "7001", title: "Tuala gim", currencyCode: "MYR", priceAmount1000: "29000" },
        businessOwnerJid: "60378901234@s.whatsapp.net",
      },
    },
    body: null,
  }),
} as const satisfies Record<string, MakeKind>;
