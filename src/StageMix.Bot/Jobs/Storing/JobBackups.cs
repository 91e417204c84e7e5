using System.Globalization;
using StageMix.Tools;

namespace StageMix.Bot.Jobs.Storing;

/// <summary>Copies of the database, the newest few of them, in a folder beside it.</summary>
internal sealed class JobBackups(string databasePath, TimeProvider time)
{
    private const int Kept = 24;
    private const string Prefix = "jobs-";
    private const string Suffix = ".db";

    private static readonly string _form = "yyyyMMdd'T'HHmmssfff";

    private readonly string _folder = Path.Combine(Path.GetDirectoryName(databasePath)!, "backups");

    /// <summary>The newest copy; none when there is none.</summary>
    public JobBackup? Newest => All().LastOrDefault();

    /// <summary>Keeps a copy under the present time, and as many earlier ones as are kept.</summary>
    /// <param name="copy">writes the copy at the path that it is given</param>
    public JobBackup Keep(Action<string> copy)
    {
        Directory.CreateDirectory(_folder);
        var now = time.GetUtcNow();
        var name = Prefix + now.ToString(_form, CultureInfo.InvariantCulture) + Suffix;
        var kept = Path.Combine(_folder, name);
        var aside = Path.Combine(_folder, $".{name}");
        try
        {
            copy(aside);
            File.Move(aside, kept, overwrite: true);
        }
        finally
        {
            File.Delete(aside);
        }

        foreach (var old in All().SkipLast(Kept))
        {
            File.Delete(old.Path);
        }

        return new JobBackup(kept, now);
    }

    public void DeleteAll()
    {
        foreach (var backup in All().ToList())
        {
            File.Delete(backup.Path);
        }
    }

    /// <summary>Reads a copy through.</summary>
    /// <returns>how many jobs it holds</returns>
    /// <exception cref="StoreDamageException">it is no whole copy</exception>
    public static int Check(string backup)
    {
        StoreFile.Check(backup);
        var folder = Directory.CreateTempSubdirectory("stagemix-");
        try
        {
            // opening writes: the copy itself stays as it is
            var trial = Path.Combine(folder.FullName, Path.GetFileName(backup));
            File.Copy(backup, trial);
            using var database = StoreDatabase.Open(trial, StoreSchema.Current, _ => { });
            return database.Read<MixJob>(StoreKey.Jobs).Count();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Puts a copy in the database's place. What stood there is set aside, never deleted.</summary>
    /// <returns>the folder in which it was set aside</returns>
    /// <exception cref="IOException">a bot works with the database, or the disk has no room</exception>
    public string Restore(string backup)
    {
        OwnerOnly.CreateFolder(Path.GetDirectoryName(databasePath)!);
        using (new StoreWitness(StoreDatabase.WitnessOf(databasePath)))
        {
            // no bot has the database open
        }

        var aside = Path.Combine(
            Path.GetDirectoryName(databasePath)!,
            "set-aside-" + time.GetUtcNow().ToString(_form, CultureInfo.InvariantCulture)
        );
        Directory.CreateDirectory(aside);
        // the copy comes first: where the disk has no room for it, nothing has changed
        var fresh = Path.Combine(aside, "fresh");
        File.Copy(backup, fresh);
        foreach (
            var path in (string[])
                [databasePath, StoreDatabase.LogOf(databasePath), StoreDatabase.WitnessOf(databasePath)]
        )
        {
            if (File.Exists(path))
            {
                File.Move(path, Path.Combine(aside, Path.GetFileName(path)));
            }
        }

        File.Move(fresh, databasePath);
        return aside;
    }

    private IEnumerable<JobBackup> All() =>
        Directory.Exists(_folder)
            ? Directory
                .EnumerateFiles(_folder, Prefix + "*" + Suffix)
                .Select(path => (Path: path, IsOne: TryTime(Path.GetFileName(path), out var at), At: at))
                .Where(file => file.IsOne)
                .OrderBy(file => file.At)
                .Select(file => new JobBackup(file.Path, file.At))
            : [];

    private static bool TryTime(string name, out DateTimeOffset at) =>
        DateTimeOffset.TryParseExact(
            name[Prefix.Length..^Suffix.Length],
            _form,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out at
        );
}

/// <param name="At">when it was taken</param>
public sealed record JobBackup(string Path, DateTimeOffset At);
