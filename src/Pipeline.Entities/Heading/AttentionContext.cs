namespace Pipeline.Entities.Heading;

/// <summary>Whose offices the symbols behind FOR are: NEA is a bureau of State, and a directorate of the NSC behind <c>NSC FOR</c>.</summary>
internal enum AttentionContext
{
    /// <summary>State: named, or nobody is.</summary>
    State,
    Agency,
    /// <summary>A post, or an addressee that nobody knows.</summary>
    Post,
}

internal static class AttentionContexts
{
    extension(AttentionContext)
    {
        /// <summary>Whose the symbols behind this addressee are; <paramref name="unknown"/> when it is in no list.</summary>
        public static AttentionContext After(HeaderName? addressee, AttentionContext unknown) => addressee switch
        {
            null => unknown,
            { Type: EntityTypes.Post } => AttentionContext.Post,
            _ => addressee.Id == "us/DOS" || IsOffice(addressee) ? AttentionContext.State : AttentionContext.Agency,
        };

        /// <summary>True for a bureau or office of State.</summary>
        public static bool IsOffice(HeaderName name) => name.Id.StartsWith("us/DOS/", StringComparison.Ordinal);
    }
}
