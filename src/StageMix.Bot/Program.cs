using StageMix.Bot;
using StageMix.Bot.CommandLine;

return args.Length == 0 ? await BotHost.RunAsync() : await StageMixCommands.RunAsync(args);
