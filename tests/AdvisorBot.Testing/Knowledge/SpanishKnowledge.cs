using AdvisorBot.Knowledge;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.Testing;

/// <summary>The small pack in Spanish: a few names, phrases and rules of the language.</summary>
public static class SpanishKnowledge
{
    private static readonly Lazy<KnowledgeBase> Loaded = new(() => APack().Load().In("es"));

    /// <summary>The small pack's Spanish, loaded once per test run.</summary>
    public static KnowledgeBase Base => Loaded.Value;

    /// <summary>A sound small pack in English and Spanish.</summary>
    public static PackBuilder APack() => SmallKnowledge.APack().InSpanish();

    /// <summary>Gives a pack Spanish: every text marked, with a few names, phrases and rules of the language.</summary>
    public static PackBuilder InSpanish(this PackBuilder pack)
    {
        pack.TranslatedInto("es");
        Named(pack, "medical-coder", "codificador médico", "codificadores médicos");
        Named(pack, "cancer-registrar", "registrador de cáncer", "registradores de cáncer");
        Named(pack, "health-information-specialist", "especialista en información de salud", "especialistas en información de salud");
        Named(pack, "high-school", "diploma de secundaria", "diplomas de secundaria");
        Named(pack, "associate", "título de asociado", "títulos de asociado");
        Named(pack, "bachelor", "licenciatura", "licenciaturas");
        Named(pack, "hospital", "hospital", "hospitales");
        return pack
            .WithFile("language/es.json", Rules)
            .WithFile("synonyms/es/names.json", """
                { "entries": [
                  { "id": "medical-coder", "phrases": ["codificador"] },
                  { "id": "high-school", "phrases": ["bachillerato", "prepa", "GED", "high school diploma"] },
                  { "id": "computers", "phrases": ["computadoras", "computación"] },
                  { "id": "conventional", "phrases": ["orden", "detalles"] }
                ] }
                """)
            .WithFile("utterances/es/questions.json", """
                { "entries": [
                  { "topic": "pay", "phrases": ["cuánto gana un {career}", "cuál es el sueldo de un {career}"] },
                  { "topic": "duties", "phrases": ["qué hace un {career}", "a qué se dedica un {career}"] },
                  { "topic": "education", "phrases": ["qué estudios necesita un {career}", "qué hay que estudiar para ser {career}"] },
                  { "topic": "outlook", "phrases": ["hay trabajo para un {career}"] },
                  { "intent": "control.language", "language": "en", "phrases": ["en inglés por favor", "puedes hablar en inglés", "habla inglés"] },
                  { "intent": "control.language", "language": "es", "phrases": ["en español por favor", "habla español"] },
                  { "intent": "control.skip", "phrases": ["saltar"] },
                  { "intent": "smalltalk.greet", "phrases": ["hola"] },
                  { "intent": "answer.yes", "phrases": ["sí"] },
                  { "intent": "answer.no", "phrases": ["no"] },
                  { "intent": "crisis", "phrases": ["ya no quiero vivir", "me quiero morir"] }
                ] }
                """);
    }

    private const string Rules = """
        {
          "stopWords": ["el", "la", "los", "las", "un", "una", "de", "del", "al", "a", "en", "y", "que", "con", "por", "para", "me", "se", "es", "son", "mi"],
          "fillers": ["por favor", "hola", "gracias", "oye"],
          "negators": ["no", "nunca"],
          "contrasts": ["pero"],
          "connectors": ["y", "o"],
          "questionWords": ["qué", "cuál", "cuánto", "cómo", "dónde", "cuándo"],
          "auxiliaries": ["puedo", "es", "hay"],
          "firstPerson": ["yo", "soy", "tengo", "quiero", "me"],
          "followUps": ["y", "y el", "y la", "qué tal"],
          "topicCues": { "pay": ["sueldo", "salario", "gana"], "duties": ["hace"], "education": ["estudiar", "estudios"] },
          "likings": { "me gusta": 0.8, "me gustan": 0.8, "odio": -1 },
          "possessions": ["tengo", "soy"],
          "time": { "units": { "año": 12, "mes": 1 }, "phrases": { "cuanto antes": [0, 3] } },
          "money": {
            "multipliers": { "mil": 1000 }, "dollars": ["dólares", "dolares", "$"],
            "periods": { "la hora": 2080, "por hora": 2080, "al año": 1, "al mes": 12, "anuales": 1 }, "rangeJoiners": ["a", "o", "y"]
          },
          "positions": { "el primero": 1, "el segundo": 2 }
        }
        """;

    private static void Named(PackBuilder pack, string id, string name, string plural) => pack.Changing($"translations/es/{id}.json", json =>
    {
        json["name"] = name;
        json["plural"] = plural;
    });
}
