package ca.liaison.delivery.returns;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * One return that was believed, as it is kept.
 *
 * @param id of the message it came with and its place in it, or of whoever told it, so that it counts once
 * @param address in small letters
 * @param weighs whether it says something against the address: not where its mailbox was full or a policy spoke
 */
public record ReturnEvent(
        @BsonId String id,
        String address,
        Return.Kind kind,
        String status,
        String diagnostic,
        boolean permanent,
        boolean weighs,
        boolean bySomebody,
        Instant at) {

    static ReturnEvent of(String id, Return report, Instant at) {
        return new ReturnEvent(
                id,
                report.recipient(),
                report.kind(),
                report.status(),
                report.diagnostic(),
                report.permanent(),
                report.kind() == Return.Kind.BOUNCE && Diagnosis.weighs(report.status(), report.diagnostic()),
                report.isBySomebody(),
                at);
    }
}
