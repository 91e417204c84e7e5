// discord.js in the part of StageMix: see RehearsedEvening.cs for what happens to it.
import { Client } from "discord.js";

const [api, token] = process.argv.slice(2);
const client = new Client({ intents: [], rest: { api: api.replace(/\/v10$/, ""), version: "10" } });
const picture = Buffer.from("a picture");

const commands = {
  async stagemix(interaction) {
    await interaction.deferReply();
    await interaction.editReply({
      content: `${interaction.options.getString("song")} for ${interaction.user.id}`,
      files: [{ attachment: picture, name: "storyboard.png", description: "Who is seen when" }],
    });
  },
  async "mixes queue"(interaction) {
    await interaction.reply({ content: "Nothing waits.", flags: 64 });
  },
  async "Make a stage mix"(interaction) {
    await interaction.reply({ content: interaction.targetMessage.content, flags: 64 });
  },
};

client.on("interactionCreate", async (interaction) => {
  if (interaction.isAutocomplete()) {
    const typed = interaction.options.getFocused();
    await interaction.respond([{ name: `${typed}!`, value: typed }]);
  } else if (interaction.isCommand()) {
    const sub = interaction.isChatInputCommand() ? interaction.options.getSubcommand(false) : null;
    await commands[[interaction.commandName, sub].filter(Boolean).join(" ")](interaction);
  } else if (interaction.isButton() && interaction.customId === "edit:7") {
    await interaction.showModal({
      custom_id: "links:7",
      title: "Edit links",
      components: [
        { type: 18, label: "Links", component: { type: 4, custom_id: "links", style: 2, value: "https://a.example" } },
      ],
    });
  } else if (interaction.isButton()) {
    await interaction.update({ content: "Started.", components: [] });
  } else if (interaction.isModalSubmit()) {
    await interaction.reply({ content: interaction.fields.getTextInputValue("links"), flags: 64 });
  }
});

client.once("clientReady", async () => {
  await client.application.commands.set([
    {
      name: "stagemix",
      description: "Makes a stage mix",
      options: [{ type: 3, name: "song", description: "The song", autocomplete: true }],
    },
    { name: "mixes", description: "Mixes", options: [{ type: 1, name: "queue", description: "What waits" }] },
    { name: "Make a stage mix", type: 3 },
  ]);
});
process.on("SIGTERM", () => client.destroy().then(() => process.exit(0)));
await client.login(token);
