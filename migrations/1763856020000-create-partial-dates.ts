import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Dates are kept as given: 2019, 2019-06 or 2019-06-30. A tie with such dates has two readings: `possible_dates`, from the
 * earliest start to the latest end, and `certain_dates`, from the latest start to the earliest end, which may be empty. An end
 * is the last day, as people write it; ranges are half-open; what is not given is unbounded.
 * In PL/pgSQL: SQL functions that call each other are planned anew at every call, ten times the cost when a row is written.
 */
export class CreatePartialDates1763856020000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create function public.is_partial_date(value text) returns boolean
      language plpgsql immutable strict parallel safe as $$
      begin
        if value !~ '^[0-9]{4}(-(0[1-9]|1[0-2])(-[0-9]{2})?)?$' or left(value, 4) = '0000' then return false; end if;
        return length(value) < 10 or substr(value, 9)::int between 1 and extract(day from
          make_date(left(value, 4)::int, substr(value, 6, 2)::int, 1) + interval '1 month' - interval '1 day');
      end $$;

      create function public.partial_date_earliest(value text) returns date
      language plpgsql immutable strict parallel safe as $$
      begin
        if not public.is_partial_date(value) then return null; end if;
        return make_date(
          left(value, 4)::int, coalesce(nullif(substr(value, 6, 2), '')::int, 1), coalesce(nullif(substr(value, 9, 2), '')::int, 1));
      end $$;

      create function public.partial_date_latest(value text) returns date
      language plpgsql immutable strict parallel safe as $$
      declare
        earliest date := public.partial_date_earliest(value);
      begin
        return case length(value)
          when 4 then earliest + interval '1 year' - interval '1 day'
          when 7 then earliest + interval '1 month' - interval '1 day'
          else earliest end;
      end $$;

      create function public.dates_between(first_day date, last_day date) returns daterange
      language plpgsql immutable parallel safe as $$
      begin
        if first_day > last_day then return 'empty'::daterange; end if;
        return daterange(first_day, last_day + 1);
      end $$;

      create function public.possible_dates(start_date text, end_date text) returns daterange
      language plpgsql immutable parallel safe as $$
      begin
        return public.dates_between(public.partial_date_earliest(start_date), public.partial_date_latest(end_date));
      end $$;

      create function public.certain_dates(start_date text, end_date text) returns daterange
      language plpgsql immutable parallel safe as $$
      begin
        return public.dates_between(public.partial_date_latest(start_date), public.partial_date_earliest(end_date));
      end $$;

      create function public.starts_on(start_date text) returns date
      language plpgsql immutable parallel safe as $$
      begin
        return coalesce(public.partial_date_earliest(start_date), '-infinity'::date);
      end $$;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop function public.starts_on(text);
      drop function public.certain_dates(text, text);
      drop function public.possible_dates(text, text);
      drop function public.dates_between(date, date);
      drop function public.partial_date_latest(text);
      drop function public.partial_date_earliest(text);
      drop function public.is_partial_date(text);
    `);
  }
}
