package weijie.repair.check;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import weijie.network.Scope;
import weijie.shared.Masked;

/**
 * What a check has to say about a record: a stable code and the figures for its sentence, which stands in the texts under
 * {@code check.<code>} and says what is wrong, where, and what to do.
 *
 * @param code for example {@code RR-104}
 * @param severity how much it matters
 * @param field the field to look at, or {@code null}
 * @param value what stood there, masked where it is personal, or {@code null}
 * @param args figures of the sentence, in order
 * @param relatedOrderNo the other record concerned, or {@code null}; shown only to those in whose scope it is
 * @param relatedOn the business date of that other record, which everybody may see, or {@code null}
 */
public record Finding(
        String code,
        Severity severity,
        RecordField field,
        String value,
        List<String> args,
        String relatedOrderNo,
        LocalDate relatedOn)
        implements Serializable {

    public Finding {
        value = field == null ? value : Masking.of(field, value);
        args = field == null || !Masking.isPersonal(field)
                ? List.copyOf(args)
                : args.stream().map(Masked::words).toList();
    }

    /** The same without the number of a record that lies outside the reader's scope; its date stays. */
    public Finding visibleTo(Set<String> orderNos, Scope scope) {
        return relatedOrderNo == null || scope.isAll() || orderNos.contains(relatedOrderNo)
                ? this
                : new Finding(code, severity, field, value, args, null, relatedOn);
    }
}
