-- The same dice for everybody: what falls depends on a row's number and the seed alone.
create or replace function pg_temp.dice(n bigint, salt integer) returns double precision
language sql stable as $$
  select ((hashint8extended(n, salt + 1000 * current_setting('scale.seed')::bigint) >> 11) & 1048575) / 1048576.0::double precision
$$;

create or replace function pg_temp.pick(choices text[], n bigint, salt integer) returns text
language sql stable as $$
  select choices[1 + floor(pg_temp.dice(n, salt) * cardinality(choices))::integer]
$$;

create or replace function pg_temp.id(kind text, n bigint) returns uuid
language sql immutable as $$
  select (substr(md5('scale/' || kind || '/' || n), 1, 12) || '4' || substr(md5('scale/' || kind || n), 1, 3) || '8'
    || substr(md5(n || kind), 1, 15))::uuid
$$;

-- A Malaysian, Chinese or Indian name.
create or replace function pg_temp.person(n bigint) returns text
language sql stable as $$
  select case when d < 0.5 then
      pg_temp.pick('{Nurul,Siti,Muhammad,Ahmad,Aisyah,Farah,Amir,Hafiz,Izzat,Zulkifli,Syafiq,Balqis,Danish,Khairul,Liyana,Rosmah,Shahrul,Wan,Yusof,Zarina}', n, 11)
      || ' ' || pg_temp.pick('{binti Rahman,bin Ismail,bin Othman,binti Hassan,bin Abdullah,binti Yusof,bin Ibrahim,binti Omar,bin Karim,binti Salleh,bin Latif,binti Aziz}', n, 12)
    when d < 0.85 then
      pg_temp.pick('{Tan,Lim,Lee,Wong,Ng,Chong,Teh,Ong,Goh,Chan,Low,Yap,陈,林,黄,李}', n, 13) || ' '
      || pg_temp.pick('{Wei Ming,Siew Ling,Kai Xin,Jia Hui,Chee Keong,Xin Yi,Mei Ling,Zhi Hao,Li Wen,Yong Sheng,伟明,秀玲,家慧,志豪,美玲,欣怡}', n, 14)
    else
      pg_temp.pick('{Kavitha,Rajesh,Priya,Arjun,Deepa,Suresh,Anitha,Vikram,Meena,Ganesh}', n, 15) || ' '
      || pg_temp.pick('{a/p Subramaniam,a/l Muniandy,a/p Krishnan,a/l Raman,a/p Nair,a/l Pillai}', n, 16)
  end || ' ' || n % 977
  from (select pg_temp.dice(n, 10) as d) one
$$;

-- Unique while n stays below ten million: 7919 and 10^7 have no common divisor.
create or replace function pg_temp.phone(n bigint) returns text
language sql immutable as $$
  select '6010' || lpad((n * 7919 % 10000000)::text, 7, '0')
$$;

-- What a message of this number says: a sentence of one of three languages, often with something rare in it.
create or replace function pg_temp.sentence(n bigint) returns text
language sql stable as $$
  select case when d < 0.45 then
      pg_temp.pick('{"Hi, is","Hello, can I ask if","Good morning, is","May I know if","Just checking whether","Sorry, is","Quick question: is"}', n, 21) || ' '
      || pg_temp.pick('{"the membership","my package","personal training","the spin class","the yoga class","the locker","the sauna","the free trial","my invoice","the trainer"}', n, 22) || ' '
      || pg_temp.pick('{"still available","open on Sunday","included this month","possible at 7pm","renewed already","cancelled","on promotion","ready for tomorrow","paid in full","fine after the injury"}', n, 23) || '?'
    when d < 0.8 then
      pg_temp.pick('{"Assalamualaikum,","Salam,","Hai, saya nak tanya","Boleh tahu","Maaf ganggu,","Selamat pagi,"}', n, 24) || ' '
      || pg_temp.pick('{"yuran bulanan","kelas zumba","pakej peribadi","jurulatih","waktu operasi","keahlian saya","invois","loker","kelas yoga","pendaftaran baru"}', n, 25) || ' '
      || pg_temp.pick('{"masih ada ke","boleh dibayar esok","bermula pukul berapa","sudah tamat","boleh ditangguhkan","untuk dua orang","percuma minggu ini","belum disahkan"}', n, 26)
    else
      pg_temp.pick('{"你好，","请问","早上好，","不好意思，","想问一下"}', n, 27)
      || pg_temp.pick('{"健身课程","会员配套","私人教练","瑜伽课","储物柜","月费","免费试用","发票"}', n, 28)
      || pg_temp.pick('{"还有位置吗","几点开始","可以退款吗","什么时候到期","星期天有开吗","已经付款了","可以改期吗"}', n, 29)
  end
  || case when e < 0.25 then ' ' || pg_temp.pick('{terima kasih,thanks!,谢谢,👍,🙏,ok,see you,jumpa nanti}', n, 30) else '' end
  || case when e > 0.8 then ' INV-' || (n * 31 % 99991) else '' end
  || case when e between 0.5 and 0.52 then ' ' || pg_temp.pick('{physiotherapy,kickboxing,calisthenics,frostbite,taekwondo,pilates,barbell,dumbbell}', n, 31) else '' end
  from (select pg_temp.dice(n, 20) as d, pg_temp.dice(n, 32) as e) two
$$;
