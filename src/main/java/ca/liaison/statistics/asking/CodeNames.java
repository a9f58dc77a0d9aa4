package ca.liaison.statistics.asking;

import ca.liaison.statistics.Column;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Columns whose numbers count nothing, by what tables call them: identifiers, codes, coordinates, ages, parts of a
 * date, and the accompanying columns of the layouts of Statistics Canada and of SDMX.
 */
public final class CodeNames {

    /** Whole names, without accents and capitals, words joined by spaces. */
    private static final Set<String> NAMES = words("""
            id,code,identifier,identifiant,uid,guid,uuid,oid,fid,key,cle,objectid,rank,rang,
            dguid,vector,vecteur,coordinate,coordinates,coordonnee,coordonnees,decimals,decimales,
            unit mult,power code,powercode,reporting unit,
            latitude,longitude,lat,lon,long,lng,x,y,easting,northing,point x,point y,coord x,coord y,
            zip,zip code,postal code,code postal,fips,siren,siret,insee,phone,telephone,
            age,ages,year,annee,month,mois,day,jour,week,semaine,hour,heure,quarter,trimestre,weekday,minute,
            day of week,day of month,day of year,jour de la semaine,ward,beat,district,precinct,zone,
            latitude wgs84,longitude wgs84""");

    /** How longer names of such columns end. */
    private static final Pattern ENDS = Pattern.compile(
            "(?:.+ )?(?:id|ids|uid|guid|identifier|latitude|longitude|lat|lon|lng)|(?!criminal)\\S+ codes?"
                    + "|.+ (?:x|y) coord(?:inate)?|.+ (?:zip|fips|postal|area|country|region) code"
                    + "|(?:case|incident|file|report|reference|event|record|row|serial) (?:no|num|number)"
                    + "|(?!average|mean|median|moyen|total)(?:\\S+ ){0,2}age");

    /** How they begin, in French. */
    private static final Pattern BEGINS = Pattern.compile("(?:identifiant|identificateur|numero|code (?!criminel))\\b.*"
            + "|(?:latitude|longitude|coordonnees?)\\b.*|age (?:de|du|des|at)\\b.*");

    private CodeNames() {}

    public static boolean isCode(Column column) {
        return column.header() == null
                ? isCode(column.name().en())
                : isCode(column.header()) || isCode(column.name().en());
    }

    private static boolean isCode(String name) {
        if (name == null) {
            return false;
        }
        var plain = plain(name);
        return NAMES.contains(plain)
                || ENDS.matcher(plain).matches()
                || BEGINS.matcher(plain).matches();
    }

    /** Small letters without accents; words, also those of camelCase and of snake_case, apart by one space. */
    public static String plain(String name) {
        return Normalizer.normalize(name.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " "), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    private static Set<String> words(String list) {
        return Set.copyOf(Arrays.asList(list.replace("\n", "").strip().split("\\s*,\\s*")));
    }
}
