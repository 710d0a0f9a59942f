using Boligsosial.Mining.Cli;

return CommandLine.Run(args, new Session(Console.Out, Console.Error, MinerFactory.Create));
