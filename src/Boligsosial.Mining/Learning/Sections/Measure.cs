namespace Boligsosial.Mining.Learning.Sections;

/// <summary>Places of the measures of <see cref="SectionExamples"/>. Those of the look are measured of «no heading» alone, the others of each topic.</summary>
internal enum Measure
{
    /// <summary>Always one.</summary>
    Any,

    /// <summary>Looks like body text.</summary>
    Plain,

    /// <summary>Bold, or much larger.</summary>
    Strong,

    /// <summary>Bold and larger.</summary>
    Strongest,

    /// <summary>Size against the body's.</summary>
    Size,

    /// <summary>In bold.</summary>
    Bold,

    /// <summary>In capitals.</summary>
    Capitals,

    /// <summary>Has a number of figures.</summary>
    Numbered,

    /// <summary>Has a number like «delmål b».</summary>
    Labelled,

    /// <summary>The number has two parts.</summary>
    Second,

    /// <summary>The number has three parts or more.</summary>
    Third,

    /// <summary>Of one or two words.</summary>
    Short,

    /// <summary>Of seven to twelve words.</summary>
    Long,

    /// <summary>Of more than twelve words.</summary>
    Longer,

    /// <summary>Ends with a colon.</summary>
    Colon,

    /// <summary>Ends with a question mark.</summary>
    Question,

    /// <summary>Printed on more than one line.</summary>
    Broken,

    /// <summary>Space above it, in font sizes.</summary>
    SpaceAbove,

    /// <summary>More space above than below.</summary>
    SpaceRises,

    /// <summary>The first on its page.</summary>
    PageTop,

    /// <summary>Prose comes next.</summary>
    OverProse,

    /// <summary>A table comes next.</summary>
    OverTable,

    /// <summary>Another line that may be a heading comes next.</summary>
    OverHeading,

    /// <summary>In a table.</summary>
    InCell,

    /// <summary>An item of a list.</summary>
    Bullet,

    /// <summary>On the first page.</summary>
    FirstPage,

    /// <summary>On the first page, before all that the rules found.</summary>
    Front,

    /// <summary>The largest print of the report.</summary>
    Largest,

    /// <summary>Much of it is figures.</summary>
    Figures,

    /// <summary>The same text stands elsewhere too.</summary>
    Repeated,

    /// <summary>In the table of contents.</summary>
    InContents,

    /// <summary>The rules of free reports would take it for a heading.</summary>
    LooksFree,

    /// <summary>In a report without a form.</summary>
    Free,

    /// <summary>In a report without a form, and the rules of free reports would take it for a heading.</summary>
    FreeLooks,

    /// <summary>In a report without a form, and plain.</summary>
    FreePlain,

    /// <summary>Looks like headings that the rules found: the share of them.</summary>
    LikeFound,

    /// <summary>Looks like none of several headings that the rules found.</summary>
    UnlikeFound,

    /// <summary>In a form, all of whose sections at that place the rules found.</summary>
    NothingOpen,

    /// <summary>Its number comes after the number of the heading before it.</summary>
    NumberFollows,

    /// <summary>The rules find the beginning of a section there.</summary>
    Ruled,

    /// <summary>The rules say this topic.</summary>
    RuledTopic,

    /// <summary>The rules say this topic in a report without a form.</summary>
    RuledFree,

    /// <summary>The strongest word of the topic in the heading.</summary>
    Cue,

    /// <summary>No other topic has a word in the heading.</summary>
    OnlyCue,

    /// <summary>No other topic has as strong a word in the heading.</summary>
    BestCue,

    /// <summary>Words of the heading that begin like words of the topic.</summary>
    Stems,

    /// <summary>Words of the heading that are words of the topic, however inflected.</summary>
    Roots,

    /// <summary>No other topic has as many.</summary>
    BestRoots,

    /// <summary>Words of the text below that are words of the topic, however inflected.</summary>
    BodyRoots,

    /// <summary>The text below has more of the topic's words than of any other's.</summary>
    BodyBest,

    /// <summary>The chapter that the heading's number belongs to has the topic.</summary>
    Chapter,

    /// <summary>A section of the form with this topic is open at the place.</summary>
    Open,

    /// <summary>And it is the only one that is.</summary>
    OnlyOpen,

    /// <summary>And it bears the heading's number.</summary>
    OpenNumber,

    /// <summary>How well the heading fits the section's own headings.</summary>
    OpenScore,

    /// <summary>The rules found the topic elsewhere in the report.</summary>
    FoundElsewhere,

    /// <summary>The section before it has the topic.</summary>
    Before,
}
