import type { MigrationInterface, QueryRunner } from "typeorm";

const RULED = ["meeting_attendance", "proxy"];

/**
 * Who may be noted at a meeting: mandates of its committee that may hold on its day. A proxy goes from the holder of a seat that votes to
 * somebody who votes, at most as many to one as the committee says, and is not passed on. Proxies of one meeting wait for each other.
 * Each rule broken is named as a constraint, so that writers are told in words. What was noted stays when the mandate is corrected later: the meeting was
 * judged by the list of its day.
 */
export class RuleMeetings1765100030000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create function public.sits_at(mandate uuid, meeting uuid) returns boolean language plpgsql stable as $$
      begin
        return exists (
          select from directory.mandate m join directory.seat s on s.id = m.seat_id join directory.college c on c.id = s.college_id
          join directory.meeting g on g.committee_id = c.committee_id
          where m.id = mandate and g.id = meeting and m.possible @> g.held_on);
      end $$;
      comment on function public.sits_at is 'Whether a mandate is of the meeting''s committee and may hold on its day';

      create function public.may_vote(mandate uuid) returns boolean language plpgsql stable as $$
      begin
        return exists (
          select from directory.mandate m join directory.seat s on s.id = m.seat_id
          where m.id = mandate and m.role <> 'OBSERVER' and s.has_voting_right);
      end $$;
      comment on function public.may_vote is 'Whether a mandate carries a vote, the holder''s or, for a substitute, in the holder''s absence';

      create function public.rule_meeting_attendance() returns trigger language plpgsql as $$
      begin
        if new.mandate_id is not null and not public.sits_at(new.mandate_id, new.meeting_id) then
          raise check_violation using table = 'meeting_attendance', constraint = 'meeting_attendance_mandate_check';
        end if;
        return null;
      end $$;
      create trigger rule_meeting_attendance after insert or update of meeting_id, mandate_id on directory.meeting_attendance
        for each row execute function public.rule_meeting_attendance();

      create function public.rule_proxy() returns trigger language plpgsql as $$
      declare
        most int;
      begin
        if new.archived_at is not null then return null; end if;
        perform from directory.meeting g where g.id = new.meeting_id for no key update;
        if not (public.sits_at(new.giver_id, new.meeting_id) and public.sits_at(new.holder_id, new.meeting_id)) then
          raise check_violation using table = 'proxy', constraint = 'proxy_mandate_check';
        end if;
        if not public.may_vote(new.giver_id) or not public.may_vote(new.holder_id)
          or (select m.is_substitute from directory.mandate m where m.id = new.giver_id) then
          raise check_violation using table = 'proxy', constraint = 'proxy_vote_check';
        end if;
        if exists (
          select from directory.proxy p where p.meeting_id = new.meeting_id and p.id <> new.id and p.archived_at is null
            and (p.giver_id = new.holder_id or p.holder_id = new.giver_id)) then
          raise check_violation using table = 'proxy', constraint = 'proxy_chain_check';
        end if;
        select k.proxies_per_holder into most
        from directory.committee k join directory.meeting g on g.committee_id = k.id where g.id = new.meeting_id;
        if (select count(*) from directory.proxy p
          where p.meeting_id = new.meeting_id and p.holder_id = new.holder_id and p.id <> new.id and p.archived_at is null) >= most then
          raise check_violation using table = 'proxy', constraint = 'proxy_holder_check';
        end if;
        return null;
      end $$;
      create trigger rule_proxy after insert or update of meeting_id, giver_id, holder_id, archived_at on directory.proxy
        for each row execute function public.rule_proxy();
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of RULED) {
      await queryRunner.query(`drop trigger rule_${table} on directory.${table}; drop function public.rule_${table}()`);
    }
    await queryRunner.query("drop function public.may_vote(uuid); drop function public.sits_at(uuid, uuid)");
  }
}
