// oceanic.js in the part of StageMix: see RehearsedEvening.cs for what happens to it.
import { Client } from "oceanic.js";

const [api, token] = process.argv.slice(2);
const client = new Client({ auth: `Bot ${token}`, rest: { baseURL: api }, gateway: { intents: [] } });
const picture = Buffer.from("a picture");

const commands = {
  async stagemix(interaction) {
    await interaction.defer();
    await interaction.editOriginal({
      content: `${interaction.data.options.getString("song")} for ${interaction.user.id}`,
      files: [{ contents: picture, name: "storyboard.png", index: 0 }],
      attachments: [{ id: "0", filename: "storyboard.png", description: "Who is seen when" }],
    });
  },
  async "mixes queue"(interaction) {
    await interaction.createMessage({ content: "Nothing waits.", flags: 64 });
  },
  async "Make a stage mix"(interaction) {
    await interaction.createMessage({ content: interaction.data.target.content, flags: 64 });
  },
};

client.on("interactionCreate", async (interaction) => {
  if (interaction.isAutocompleteInteraction()) {
    const typed = interaction.data.options.getFocused().value;
    await interaction.result([{ name: `${typed}!`, value: typed }]);
  } else if (interaction.isCommandInteraction()) {
    const sub = interaction.data.options.getSubCommand(false) ?? [];
    await commands[[interaction.data.name, ...sub].join(" ")](interaction);
  } else if (interaction.isComponentInteraction() && interaction.data.customID === "edit:7") {
    await interaction.createModal({
      customID: "links:7",
      title: "Edit links",
      components: [
        { type: 18, label: "Links", component: { type: 4, customID: "links", style: 2, value: "https://a.example" } },
      ],
    });
  } else if (interaction.isComponentInteraction()) {
    await interaction.editParent({ content: "Started.", components: [] });
  } else if (interaction.isModalSubmitInteraction()) {
    await interaction.createMessage({ content: interaction.data.components.getTextInput("links"), flags: 64 });
  }
});

client.once("ready", async () => {
  await client.application.bulkEditGlobalCommands([
    {
      type: 1,
      name: "stagemix",
      description: "Makes a stage mix",
      options: [{ type: 3, name: "song", description: "The song", autocomplete: true }],
    },
    { type: 1, name: "mixes", description: "Mixes", options: [{ type: 1, name: "queue", description: "What waits" }] },
    { type: 3, name: "Make a stage mix" },
  ]);
});
client.on("error", (error) => console.error(error));
process.on("SIGTERM", () => {
  client.disconnect(false);
  process.exit(0);
});
await client.connect();
