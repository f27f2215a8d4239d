using System.Text;
using Microsoft.Net.Http.Headers;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>The content types an activity may come in.</summary>
internal static class JsonContentType
{
    public static bool TryGetEncoding(string contentType, out Encoding encoding)
    {
        encoding = Encoding.UTF8;
        if (string.Equals(contentType, "application/json", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        if (!MediaTypeHeaderValue.TryParse(contentType, out var type)
            || !type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        if (type.Charset.HasValue)
        {
            encoding = type.Encoding;
        }

        return encoding != null;
    }
}
