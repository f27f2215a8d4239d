namespace AdvisorBot.Knowledge;

/// <summary>Holds the knowledge in force; a turn takes <see cref="Current"/> once and keeps it to its end.</summary>
public sealed class KnowledgeStore
{
    private readonly Lock _reloading = new();
    private volatile KnowledgeBase _current;
    private volatile KnowledgeException? _failure;

    /// <summary>Loads the pack in <paramref name="folder"/>.</summary>
    /// <exception cref="KnowledgeException">The pack has mistakes.</exception>
    public KnowledgeStore(string folder)
        : this(folder, KnowledgePack.Load(folder))
    {
    }

    private KnowledgeStore(string folder, KnowledgeBase loaded)
    {
        Folder = folder;
        _current = loaded;
    }

    /// <summary>Folder of the pack; empty for knowledge that was built in memory.</summary>
    public string Folder { get; }

    /// <summary>The last good version.</summary>
    public KnowledgeBase Current => _current;

    /// <summary>Why the last reload was refused; null when <see cref="Current"/> is what lies in the folder.</summary>
    public KnowledgeException? LastFailure => _failure;

    /// <summary>A store of knowledge that was built in memory; a reload changes nothing.</summary>
    public static KnowledgeStore Of(KnowledgeBase knowledge) => new("", knowledge);

    /// <summary>Loads the folder again; false, with <see cref="LastFailure"/> set, when the last good version stays in force.</summary>
    public bool Reload()
    {
        lock (_reloading)
        {
            try
            {
                _current = Folder.Length == 0 ? _current : KnowledgePack.Load(Folder);
                _failure = null;
                return true;
            }
            catch (KnowledgeException broken)
            {
                _failure = broken;
                return false;
            }
        }
    }
}
