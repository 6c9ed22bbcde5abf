// Generated from the migrations by scripts/generate-types.ts. Do not edit.
export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[];

export interface Database {
  public: {
    Tables: {
      audit_log: {
        Row: {
          action: string;
          actor_staff_id: string | null;
          actor_user_id: string | null;
          at: string;
          conversation_id: string | null;
          details: Json;
          entity: string;
          entity_id: string | null;
          id: string;
        };
        Insert: {
          action: string;
          actor_staff_id?: string | null;
          actor_user_id?: string | null;
          at?: string;
          conversation_id?: string | null;
          details?: Json;
          entity: string;
          entity_id?: string | null;
          id?: string;
        };
        Update: {
          action?: string;
          actor_staff_id?: string | null;
          actor_user_id?: string | null;
          at?: string;
          conversation_id?: string | null;
          details?: Json;
          entity?: string;
          entity_id?: string | null;
          id?: string;
        };
        Relationships: [];
      };
      branches: {
        Row: {
          created_at: string;
          id: string;
          name: string;
          timezone: string;
        };
        Insert: {
          created_at?: string;
          id?: string;
          name: string;
          timezone?: string;
        };
        Update: {
          created_at?: string;
          id?: string;
          name?: string;
          timezone?: string;
        };
        Relationships: [];
      };
      contact_links: {
        Row: {
          contact_id: string;
          linked_at: string;
          linked_by: string | null;
          staff_id: string;
        };
        Insert: {
          contact_id: string;
          linked_at?: string;
          linked_by?: string | null;
          staff_id: string;
        };
        Update: {
          contact_id?: string;
          linked_at?: string;
          linked_by?: string | null;
          staff_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: "contact_links_contact_id_fkey";
            columns: ["contact_id"];
            isOneToOne: false;
            referencedRelation: "whatsapp_contacts";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "contact_links_linked_by_fkey";
            columns: ["linked_by"];
            isOneToOne: false;
            referencedRelation: "staff";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "contact_links_staff_id_fkey";
            columns: ["staff_id"];
            isOneToOne: false;
            referencedRelation: "staff";
            referencedColumns: ["id"];
          },
        ];
      };
      contact_syncs: {
        Row: {
          created: number;
          error: string | null;
          failed: Json;
          fetched: number;
          finished_at: string | null;
          id: string;
          lease_token: number;
          linked: number;
          message: string | null;
          skipped: number;
          source: string;
          started_at: string;
          started_by: string | null;
          state: string;
          trigger: string;
          updated: number;
        };
        Insert: {
          created?: number;
          error?: string | null;
          failed?: Json;
          fetched?: number;
          finished_at?: string | null;
          id?: string;
          lease_token: number;
          linked?: number;
          message?: string | null;
          skipped?: number;
          source: string;
          started_at?: string;
          started_by?: string | null;
          state?: string;
          trigger: string;
          updated?: number;
        };
        Update: {
          created?: number;
          error?: string | null;
          failed?: Json;
          fetched?: number;
          finished_at?: string | null;
          id?: string;
          lease_token?: number;
          linked?: number;
          message?: string | null;
          skipped?: number;
          source?: string;
          started_at?: string;
          started_by?: string | null;
          state?: string;
          trigger?: string;
          updated?: number;
        };
        Relationships: [
          {
            foreignKeyName: "contact_syncs_started_by_fkey";
            columns: ["started_by"];
            isOneToOne: false;
            referencedRelation: "staff";
            referencedColumns: ["id"];
          },
        ];
      };
      leads: {
        Row: {
          branch_id: string | null;
          created_at: string;
          id: string;
          member_id: string | null;
          name: string;
          phone: string | null;
          phone_digits: string | null;
          status: Database["public"]["Enums"]["lead_status"];
          updated_at: string;
        };
        Insert: {
          branch_id?: string | null;
          created_at?: string;
          id?: string;
          member_id?: string | null;
          name: string;
          phone?: string | null;
          status?: Database["public"]["Enums"]["lead_status"];
          updated_at?: string;
        };
        Update: {
          branch_id?: string | null;
          created_at?: string;
          id?: string;
          member_id?: string | null;
          name?: string;
          phone?: string | null;
          status?: Database["public"]["Enums"]["lead_status"];
          updated_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: "leads_branch_id_fkey";
            columns: ["branch_id"];
            isOneToOne: false;
            referencedRelation: "branches";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "leads_member_id_fkey";
            columns: ["member_id"];
            isOneToOne: false;
            referencedRelation: "members";
            referencedColumns: ["id"];
          },
        ];
      };
      leases: {
        Row: {
          expires_at: string;
          holder: string;
          name: string;
          token: number;
        };
        Insert: {
          expires_at: string;
          holder: string;
          name: string;
          token?: number;
        };
        Update: {
          expires_at?: string;
          holder?: string;
          name?: string;
          token?: number;
        };
        Relationships: [];
      };
      member_packages: {
        Row: {
          expires_on: string;
          id: string;
          member_id: string;
          package_id: string;
          remaining_sessions: number | null;
          starts_on: string;
          total_sessions: number | null;
          trainer_id: string | null;
        };
        Insert: {
          expires_on: string;
          id?: string;
          member_id: string;
          package_id: string;
          remaining_sessions?: number | null;
          starts_on: string;
          total_sessions?: number | null;
          trainer_id?: string | null;
        };
        Update: {
          expires_on?: string;
          id?: string;
          member_id?: string;
          package_id?: string;
          remaining_sessions?: number | null;
          starts_on?: string;
          total_sessions?: number | null;
          trainer_id?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: "member_packages_member_id_fkey";
            columns: ["member_id"];
            isOneToOne: false;
            referencedRelation: "members";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "member_packages_package_id_fkey";
            columns: ["package_id"];
            isOneToOne: false;
            referencedRelation: "packages";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "member_packages_trainer_id_fkey";
            columns: ["trainer_id"];
            isOneToOne: false;
            referencedRelation: "staff";
            referencedColumns: ["id"];
          },
        ];
      };
      members: {
        Row: {
          branch_id: string | null;
          created_at: string;
          dob: string | null;
          email: string | null;
          gender: string | null;
          id: string;
          name: string;
          phone: string | null;
          phone_digits: string | null;
          registered_on: string;
          status: Database["public"]["Enums"]["member_state"];
          updated_at: string;
        };
        Insert: {
          branch_id?: string | null;
          created_at?: string;
          dob?: string | null;
          email?: string | null;
          gender?: string | null;
          id?: string;
          name: string;
          phone?: string | null;
          registered_on?: string;
          status?: Database["public"]["Enums"]["member_state"];
          updated_at?: string;
        };
        Update: {
          branch_id?: string | null;
          created_at?: string;
          dob?: string | null;
          email?: string | null;
          gender?: string | null;
          id?: string;
          name?: string;
          phone?: string | null;
          registered_on?: string;
          status?: Database["public"]["Enums"]["member_state"];
          updated_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: "members_branch_id_fkey";
            columns: ["branch_id"];
            isOneToOne: false;
            referencedRelation: "branches";
            referencedColumns: ["id"];
          },
        ];
      };
      outbox: {
        Row: {
          attempt: number;
          checks: number;
          claimed_at: string | null;
          conversation_id: string;
          last_checked_at: string | null;
          lease_until: string | null;
          message_id: string;
          queued_at: string;
          state: Database["public"]["Enums"]["outbox_state"];
          unaskable: boolean;
          wanted_id: string | null;
        };
        Insert: {
          attempt?: number;
          checks?: number;
          claimed_at?: string | null;
          conversation_id: string;
          last_checked_at?: string | null;
          lease_until?: string | null;
          message_id: string;
          queued_at?: string;
          state?: Database["public"]["Enums"]["outbox_state"];
          unaskable?: boolean;
          wanted_id?: string | null;
        };
        Update: {
          attempt?: number;
          checks?: number;
          claimed_at?: string | null;
          conversation_id?: string;
          last_checked_at?: string | null;
          lease_until?: string | null;
          message_id?: string;
          queued_at?: string;
          state?: Database["public"]["Enums"]["outbox_state"];
          unaskable?: boolean;
          wanted_id?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: "outbox_conversation_id_fkey";
            columns: ["conversation_id"];
            isOneToOne: false;
            referencedRelation: "whatsapp_conversations";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "outbox_message_id_fkey";
            columns: ["message_id"];
            isOneToOne: true;
            referencedRelation: "whatsapp_messages";
            referencedColumns: ["id"];
          },
        ];
      };
      packages: {
        Row: {
          days: number;
          id: string;
          name: string;
          sessions: number | null;
        };
        Insert: {
          days: number;
          id?: string;
          name: string;
          sessions?: number | null;
        };
        Update: {
          days?: number;
          id?: string;
          name?: string;
          sessions?: number | null;
        };
        Relationships: [];
      };
      role_permissions: {
        Row: {
          can_edit: boolean;
          can_view: boolean;
          module: string;
          role: Database["public"]["Enums"]["staff_role"];
        };
        Insert: {
          can_edit?: boolean;
          can_view?: boolean;
          module: string;
          role: Database["public"]["Enums"]["staff_role"];
        };
        Update: {
          can_edit?: boolean;
          can_view?: boolean;
          module?: string;
          role?: Database["public"]["Enums"]["staff_role"];
        };
        Relationships: [];
      };
      staff: {
        Row: {
          access_version: number;
          auth_user_id: string | null;
          branch_id: string | null;
          created_at: string;
          email: string;
          id: string;
          name: string;
          role: Database["public"]["Enums"]["staff_role"];
          status: Database["public"]["Enums"]["staff_status"];
          updated_at: string;
        };
        Insert: {
          access_version?: number;
          auth_user_id?: string | null;
          branch_id?: string | null;
          created_at?: string;
          email: string;
          id?: string;
          name: string;
          role: Database["public"]["Enums"]["staff_role"];
          status?: Database["public"]["Enums"]["staff_status"];
          updated_at?: string;
        };
        Update: {
          access_version?: number;
          auth_user_id?: string | null;
          branch_id?: string | null;
          created_at?: string;
          email?: string;
          id?: string;
          name?: string;
          role?: Database["public"]["Enums"]["staff_role"];
          status?: Database["public"]["Enums"]["staff_status"];
          updated_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: "staff_branch_id_fkey";
            columns: ["branch_id"];
            isOneToOne: false;
            referencedRelation: "branches";
            referencedColumns: ["id"];
          },
        ];
      };
      staff_permissions: {
        Row: {
          can_edit: boolean | null;
          can_view: boolean | null;
          module: string;
          staff_id: string;
        };
        Insert: {
          can_edit?: boolean | null;
          can_view?: boolean | null;
          module: string;
          staff_id: string;
        };
        Update: {
          can_edit?: boolean | null;
          can_view?: boolean | null;
          module?: string;
          staff_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: "staff_permissions_staff_id_fkey";
            columns: ["staff_id"];
            isOneToOne: false;
            referencedRelation: "staff";
            referencedColumns: ["id"];
          },
        ];
      };
      staff_preferences: {
        Row: {
          desktop: boolean;
          preview: boolean;
          sound: boolean;
          staff_id: string;
          updated_at: string;
        };
        Insert: {
          desktop?: boolean;
          preview?: boolean;
          sound?: boolean;
          staff_id: string;
          updated_at?: string;
        };
        Update: {
          desktop?: boolean;
          preview?: boolean;
          sound?: boolean;
          staff_id?: string;
          updated_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: "staff_preferences_staff_id_fkey";
            columns: ["staff_id"];
            isOneToOne: true;
            referencedRelation: "staff";
            referencedColumns: ["id"];
          },
        ];
      };
      whatsapp_contacts: {
        Row: {
          avatar_url: string | null;
          branch_id: string | null;
          branch_set_by_hand: boolean;
          created_at: string;
          id: string;
          lead_id: string | null;
          member_id: string | null;
          member_set_by_hand: boolean;
          name: string | null;
          named_at: string | null;
          phone_number: string | null;
          source: string | null;
          updated_at: string;
        };
        Insert: {
          avatar_url?: string | null;
          branch_id?: string | null;
          branch_set_by_hand?: boolean;
          created_at?: string;
          id?: string;
          lead_id?: string | null;
          member_id?: string | null;
          member_set_by_hand?: boolean;
          name?: string | null;
          named_at?: string | null;
          phone_number?: string | null;
          source?: string | null;
          updated_at?: string;
        };
        Update: {
          avatar_url?: string | null;
          branch_id?: string | null;
          branch_set_by_hand?: boolean;
          created_at?: string;
          id?: string;
          lead_id?: string | null;
          member_id?: string | null;
          member_set_by_hand?: boolean;
          name?: string | null;
          named_at?: string | null;
          phone_number?: string | null;
          source?: string | null;
          updated_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: "whatsapp_contacts_branch_id_fkey";
            columns: ["branch_id"];
            isOneToOne: false;
            referencedRelation: "branches";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "whatsapp_contacts_lead_id_fkey";
            columns: ["lead_id"];
            isOneToOne: false;
            referencedRelation: "leads";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "whatsapp_contacts_member_id_fkey";
            columns: ["member_id"];
            isOneToOne: false;
            referencedRelation: "members";
            referencedColumns: ["id"];
          },
        ];
      };
      whatsapp_conversations: {
        Row: {
          assigned_staff_id: string | null;
          badge: string;
          badge_until: string | null;
          begun_at: string | null;
          branch_id: string | null;
          change_xid: string;
          chat_id: string;
          contact_id: string | null;
          created_at: string;
          display_name: string | null;
          facet: number;
          gateway: Database["public"]["Enums"]["gateway_kind"];
          group_size: number | null;
          id: string;
          is_group: boolean;
          last_message_at: string | null;
          last_message_direction: string | null;
          last_message_id: string | null;
          last_message_kind: string | null;
          last_message_preview: string | null;
          last_message_status: Database["public"]["Enums"]["delivery_status"] | null;
          lead_id: string | null;
          linked: boolean;
          member_id: string | null;
          notes: string;
          phone_number: string | null;
          search_text: string;
          session: string;
          sort_at: string;
          source: string;
          status: Database["public"]["Enums"]["conversation_status"];
          tags: string[];
          unread_count: number;
          updated_at: string;
          whatsapp_name: string | null;
        };
        Insert: {
          assigned_staff_id?: string | null;
          badge?: string;
          badge_until?: string | null;
          begun_at?: string | null;
          branch_id?: string | null;
          change_xid?: string;
          chat_id: string;
          contact_id?: string | null;
          created_at?: string;
          display_name?: string | null;
          facet?: number;
          gateway: Database["public"]["Enums"]["gateway_kind"];
          group_size?: number | null;
          id?: string;
          is_group?: boolean;
          last_message_at?: string | null;
          last_message_direction?: string | null;
          last_message_id?: string | null;
          last_message_kind?: string | null;
          last_message_preview?: string | null;
          last_message_status?: Database["public"]["Enums"]["delivery_status"] | null;
          lead_id?: string | null;
          linked?: boolean;
          member_id?: string | null;
          notes?: string;
          phone_number?: string | null;
          search_text?: string;
          session: string;
          sort_at?: string;
          source?: string;
          status?: Database["public"]["Enums"]["conversation_status"];
          tags?: string[];
          unread_count?: number;
          updated_at?: string;
          whatsapp_name?: string | null;
        };
        Update: {
          assigned_staff_id?: string | null;
          badge?: string;
          badge_until?: string | null;
          begun_at?: string | null;
          branch_id?: string | null;
          change_xid?: string;
          chat_id?: string;
          contact_id?: string | null;
          created_at?: string;
          display_name?: string | null;
          facet?: number;
          gateway?: Database["public"]["Enums"]["gateway_kind"];
          group_size?: number | null;
          id?: string;
          is_group?: boolean;
          last_message_at?: string | null;
          last_message_direction?: string | null;
          last_message_id?: string | null;
          last_message_kind?: string | null;
          last_message_preview?: string | null;
          last_message_status?: Database["public"]["Enums"]["delivery_status"] | null;
          lead_id?: string | null;
          linked?: boolean;
          member_id?: string | null;
          notes?: string;
          phone_number?: string | null;
          search_text?: string;
          session?: string;
          sort_at?: string;
          source?: string;
          status?: Database["public"]["Enums"]["conversation_status"];
          tags?: string[];
          unread_count?: number;
          updated_at?: string;
          whatsapp_name?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: "whatsapp_conversations_assigned_staff_id_fkey";
            columns: ["assigned_staff_id"];
            isOneToOne: false;
            referencedRelation: "staff";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "whatsapp_conversations_branch_id_fkey";
            columns: ["branch_id"];
            isOneToOne: false;
            referencedRelation: "branches";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "whatsapp_conversations_contact_id_fkey";
            columns: ["contact_id"];
            isOneToOne: false;
            referencedRelation: "whatsapp_contacts";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "whatsapp_conversations_lead_id_fkey";
            columns: ["lead_id"];
            isOneToOne: false;
            referencedRelation: "leads";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "whatsapp_conversations_member_id_fkey";
            columns: ["member_id"];
            isOneToOne: false;
            referencedRelation: "members";
            referencedColumns: ["id"];
          },
        ];
      };
      whatsapp_erasures: {
        Row: {
          address_digest: string;
          erased_at: string;
        };
        Insert: {
          address_digest: string;
          erased_at: string;
        };
        Update: {
          address_digest?: string;
          erased_at?: string;
        };
        Relationships: [];
      };
      whatsapp_events_unsupported: {
        Row: {
          digest: string;
          gateway: Database["public"]["Enums"]["gateway_kind"];
          id: string;
          name: string;
          raw: Json | null;
          reason: string;
          received_at: string;
          session: string;
        };
        Insert: {
          digest: string;
          gateway: Database["public"]["Enums"]["gateway_kind"];
          id?: string;
          name: string;
          raw?: Json | null;
          reason: string;
          received_at?: string;
          session: string;
        };
        Update: {
          digest?: string;
          gateway?: Database["public"]["Enums"]["gateway_kind"];
          id?: string;
          name?: string;
          raw?: Json | null;
          reason?: string;
          received_at?: string;
          session?: string;
        };
        Relationships: [];
      };
      whatsapp_identities: {
        Row: {
          alias: string;
          contact_id: string | null;
          learned_at: string;
          learned_from: string;
          not_phone: string | null;
          phone_number: string | null;
        };
        Insert: {
          alias: string;
          contact_id?: string | null;
          learned_at?: string;
          learned_from: string;
          not_phone?: string | null;
          phone_number?: string | null;
        };
        Update: {
          alias?: string;
          contact_id?: string | null;
          learned_at?: string;
          learned_from?: string;
          not_phone?: string | null;
          phone_number?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: "whatsapp_identities_contact_id_fkey";
            columns: ["contact_id"];
            isOneToOne: false;
            referencedRelation: "whatsapp_contacts";
            referencedColumns: ["id"];
          },
        ];
      };
      whatsapp_media: {
        Row: {
          created_at: string;
          hash: string;
          height_px: number | null;
          mimetype: string;
          path: string;
          size_bytes: number;
          width_px: number | null;
        };
        Insert: {
          created_at?: string;
          hash: string;
          height_px?: number | null;
          mimetype: string;
          path: string;
          size_bytes: number;
          width_px?: number | null;
        };
        Update: {
          created_at?: string;
          hash?: string;
          height_px?: number | null;
          mimetype?: string;
          path?: string;
          size_bytes?: number;
          width_px?: number | null;
        };
        Relationships: [];
      };
      whatsapp_media_fetches: {
        Row: {
          asked_at: string | null;
          attempt: number;
          failures: number;
          lease_until: string | null;
          message_id: string;
          next_at: string;
        };
        Insert: {
          asked_at?: string | null;
          attempt?: number;
          failures?: number;
          lease_until?: string | null;
          message_id: string;
          next_at?: string;
        };
        Update: {
          asked_at?: string | null;
          attempt?: number;
          failures?: number;
          lease_until?: string | null;
          message_id?: string;
          next_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: "whatsapp_media_fetches_message_id_fkey";
            columns: ["message_id"];
            isOneToOne: true;
            referencedRelation: "whatsapp_messages";
            referencedColumns: ["id"];
          },
        ];
      };
      whatsapp_merges: {
        Row: {
          from_contact_id: string;
          id: string;
          into_contact_id: string;
          merged_at: string;
          merged_by: string | null;
          reason: string;
          undone_at: string | null;
          undone_by: string | null;
          was: Json;
        };
        Insert: {
          from_contact_id: string;
          id?: string;
          into_contact_id: string;
          merged_at?: string;
          merged_by?: string | null;
          reason: string;
          undone_at?: string | null;
          undone_by?: string | null;
          was: Json;
        };
        Update: {
          from_contact_id?: string;
          id?: string;
          into_contact_id?: string;
          merged_at?: string;
          merged_by?: string | null;
          reason?: string;
          undone_at?: string | null;
          undone_by?: string | null;
          was?: Json;
        };
        Relationships: [
          {
            foreignKeyName: "whatsapp_merges_merged_by_fkey";
            columns: ["merged_by"];
            isOneToOne: false;
            referencedRelation: "staff";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "whatsapp_merges_undone_by_fkey";
            columns: ["undone_by"];
            isOneToOne: false;
            referencedRelation: "staff";
            referencedColumns: ["id"];
          },
        ];
      };
      whatsapp_messages: {
        Row: {
          ai_processed: boolean;
          ai_response: string | null;
          appointment_created: boolean;
          bare_id: string | null;
          body: string | null;
          change_xid: string;
          client_id: string | null;
          content: Json;
          conversation_id: string;
          delivered_at: string | null;
          edited_at: string | null;
          edits: Json;
          failure_code: string | null;
          forwarded: boolean;
          from_me: boolean;
          gateway: Database["public"]["Enums"]["gateway_kind"];
          id: string;
          ingested_via: string;
          late: boolean;
          media_hash: string | null;
          media_path: string | null;
          media_state: string | null;
          member_id: string | null;
          merged_from: string[] | null;
          original_body: string | null;
          quoted: Json | null;
          quoted_bare_id: string | null;
          read_at: string | null;
          received_at: string;
          revoked_at: string | null;
          second_hand: boolean;
          sender_chat_id: string | null;
          sender_name: string | null;
          sender_phone: string | null;
          sent_at: string;
          sent_by: string | null;
          session: string;
          status: Database["public"]["Enums"]["delivery_status"];
          type: string;
          waha_message_id: string | null;
        };
        Insert: {
          ai_processed?: boolean;
          ai_response?: string | null;
          appointment_created?: boolean;
          bare_id?: string | null;
          body?: string | null;
          change_xid?: string;
          client_id?: string | null;
          content: Json;
          conversation_id: string;
          delivered_at?: string | null;
          edited_at?: string | null;
          edits?: Json;
          failure_code?: string | null;
          forwarded?: boolean;
          from_me: boolean;
          gateway: Database["public"]["Enums"]["gateway_kind"];
          id?: string;
          ingested_via: string;
          late?: boolean;
          media_hash?: string | null;
          media_path?: string | null;
          media_state?: string | null;
          member_id?: string | null;
          merged_from?: string[] | null;
          original_body?: string | null;
          quoted?: Json | null;
          quoted_bare_id?: string | null;
          read_at?: string | null;
          received_at?: string;
          revoked_at?: string | null;
          second_hand?: boolean;
          sender_chat_id?: string | null;
          sender_name?: string | null;
          sender_phone?: string | null;
          sent_at: string;
          sent_by?: string | null;
          session: string;
          status: Database["public"]["Enums"]["delivery_status"];
          type: string;
          waha_message_id?: string | null;
        };
        Update: {
          ai_processed?: boolean;
          ai_response?: string | null;
          appointment_created?: boolean;
          bare_id?: string | null;
          body?: string | null;
          change_xid?: string;
          client_id?: string | null;
          content?: Json;
          conversation_id?: string;
          delivered_at?: string | null;
          edited_at?: string | null;
          edits?: Json;
          failure_code?: string | null;
          forwarded?: boolean;
          from_me?: boolean;
          gateway?: Database["public"]["Enums"]["gateway_kind"];
          id?: string;
          ingested_via?: string;
          late?: boolean;
          media_hash?: string | null;
          media_path?: string | null;
          media_state?: string | null;
          member_id?: string | null;
          merged_from?: string[] | null;
          original_body?: string | null;
          quoted?: Json | null;
          quoted_bare_id?: string | null;
          read_at?: string | null;
          received_at?: string;
          revoked_at?: string | null;
          second_hand?: boolean;
          sender_chat_id?: string | null;
          sender_name?: string | null;
          sender_phone?: string | null;
          sent_at?: string;
          sent_by?: string | null;
          session?: string;
          status?: Database["public"]["Enums"]["delivery_status"];
          type?: string;
          waha_message_id?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: "whatsapp_messages_conversation_id_fkey";
            columns: ["conversation_id"];
            isOneToOne: false;
            referencedRelation: "whatsapp_conversations";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "whatsapp_messages_media_hash_fkey";
            columns: ["media_hash"];
            isOneToOne: false;
            referencedRelation: "whatsapp_media";
            referencedColumns: ["hash"];
          },
          {
            foreignKeyName: "whatsapp_messages_member_id_fkey";
            columns: ["member_id"];
            isOneToOne: false;
            referencedRelation: "members";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "whatsapp_messages_sent_by_fkey";
            columns: ["sent_by"];
            isOneToOne: false;
            referencedRelation: "staff";
            referencedColumns: ["id"];
          },
        ];
      };
      whatsapp_pending_events: {
        Row: {
          bare_id: string;
          digest: string;
          event: Json;
          gateway: Database["public"]["Enums"]["gateway_kind"];
          id: string;
          received_at: string;
          session: string;
        };
        Insert: {
          bare_id: string;
          digest: string;
          event: Json;
          gateway: Database["public"]["Enums"]["gateway_kind"];
          id?: string;
          received_at?: string;
          session: string;
        };
        Update: {
          bare_id?: string;
          digest?: string;
          event?: Json;
          gateway?: Database["public"]["Enums"]["gateway_kind"];
          id?: string;
          received_at?: string;
          session?: string;
        };
        Relationships: [];
      };
      whatsapp_pictures: {
        Row: {
          address: string;
          asked_at: string | null;
          hash: string | null;
          lease_until: string | null;
        };
        Insert: {
          address: string;
          asked_at?: string | null;
          hash?: string | null;
          lease_until?: string | null;
        };
        Update: {
          address?: string;
          asked_at?: string | null;
          hash?: string | null;
          lease_until?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: "whatsapp_pictures_hash_fkey";
            columns: ["hash"];
            isOneToOne: false;
            referencedRelation: "whatsapp_media";
            referencedColumns: ["hash"];
          },
        ];
      };
      whatsapp_poll_votes: {
        Row: {
          message_id: string;
          options: string[];
          voted_at: string;
          voter_id: string;
        };
        Insert: {
          message_id: string;
          options: string[];
          voted_at: string;
          voter_id: string;
        };
        Update: {
          message_id?: string;
          options?: string[];
          voted_at?: string;
          voter_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: "whatsapp_poll_votes_message_id_fkey";
            columns: ["message_id"];
            isOneToOne: false;
            referencedRelation: "whatsapp_messages";
            referencedColumns: ["id"];
          },
        ];
      };
      whatsapp_reactions: {
        Row: {
          emoji: string;
          from_me: boolean;
          message_id: string;
          reacted_at: string;
          sender_id: string;
        };
        Insert: {
          emoji: string;
          from_me: boolean;
          message_id: string;
          reacted_at: string;
          sender_id: string;
        };
        Update: {
          emoji?: string;
          from_me?: boolean;
          message_id?: string;
          reacted_at?: string;
          sender_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: "whatsapp_reactions_message_id_fkey";
            columns: ["message_id"];
            isOneToOne: false;
            referencedRelation: "whatsapp_messages";
            referencedColumns: ["id"];
          },
        ];
      };
      whatsapp_removals: {
        Row: {
          branch_id: string | null;
          change_xid: string;
          contact_id: string | null;
          entity: string;
          entity_id: string;
          hides: boolean;
          id: string;
          is_group: boolean;
          removed_at: string;
          replaced_by: string | null;
        };
        Insert: {
          branch_id?: string | null;
          change_xid?: string;
          contact_id?: string | null;
          entity: string;
          entity_id: string;
          hides?: boolean;
          id?: string;
          is_group: boolean;
          removed_at?: string;
          replaced_by?: string | null;
        };
        Update: {
          branch_id?: string | null;
          change_xid?: string;
          contact_id?: string | null;
          entity?: string;
          entity_id?: string;
          hides?: boolean;
          id?: string;
          is_group?: boolean;
          removed_at?: string;
          replaced_by?: string | null;
        };
        Relationships: [];
      };
      whatsapp_send_pace: {
        Row: {
          free_at: string;
          gateway: Database["public"]["Enums"]["gateway_kind"];
          session: string;
        };
        Insert: {
          free_at: string;
          gateway: Database["public"]["Enums"]["gateway_kind"];
          session: string;
        };
        Update: {
          free_at?: string;
          gateway?: Database["public"]["Enums"]["gateway_kind"];
          session?: string;
        };
        Relationships: [];
      };
      whatsapp_sessions: {
        Row: {
          branch_id: string | null;
          change_xid: string;
          deaf_since: string | null;
          engine: string | null;
          gateway: Database["public"]["Enums"]["gateway_kind"];
          id: string;
          is_default: boolean;
          last_event_at: string | null;
          name: string;
          phone: string | null;
          push_name: string | null;
          raw_status: string;
          reconciled_at: string | null;
          send_gap_ms: number | null;
          status: string;
          sync: Json | null;
        };
        Insert: {
          branch_id?: string | null;
          change_xid?: string;
          deaf_since?: string | null;
          engine?: string | null;
          gateway: Database["public"]["Enums"]["gateway_kind"];
          id?: string;
          is_default?: boolean;
          last_event_at?: string | null;
          name: string;
          phone?: string | null;
          push_name?: string | null;
          raw_status?: string;
          reconciled_at?: string | null;
          send_gap_ms?: number | null;
          status?: string;
          sync?: Json | null;
        };
        Update: {
          branch_id?: string | null;
          change_xid?: string;
          deaf_since?: string | null;
          engine?: string | null;
          gateway?: Database["public"]["Enums"]["gateway_kind"];
          id?: string;
          is_default?: boolean;
          last_event_at?: string | null;
          name?: string;
          phone?: string | null;
          push_name?: string | null;
          raw_status?: string;
          reconciled_at?: string | null;
          send_gap_ms?: number | null;
          status?: string;
          sync?: Json | null;
        };
        Relationships: [
          {
            foreignKeyName: "whatsapp_sessions_branch_id_fkey";
            columns: ["branch_id"];
            isOneToOne: false;
            referencedRelation: "branches";
            referencedColumns: ["id"];
          },
        ];
      };
      whatsapp_settings: {
        Row: {
          color: string | null;
          created_at: string;
          created_by: string | null;
          description: string | null;
          display_order: number;
          id: string;
          is_active: boolean;
          key: string;
          name: string;
          setting_type: string;
          updated_at: string;
          value: Json | null;
        };
        Insert: {
          color?: string | null;
          created_at?: string;
          created_by?: string | null;
          description?: string | null;
          display_order?: number;
          id?: string;
          is_active?: boolean;
          key: string;
          name: string;
          setting_type: string;
          updated_at?: string;
          value?: Json | null;
        };
        Update: {
          color?: string | null;
          created_at?: string;
          created_by?: string | null;
          description?: string | null;
          display_order?: number;
          id?: string;
          is_active?: boolean;
          key?: string;
          name?: string;
          setting_type?: string;
          updated_at?: string;
          value?: Json | null;
        };
        Relationships: [
          {
            foreignKeyName: "whatsapp_settings_created_by_fkey";
            columns: ["created_by"];
            isOneToOne: false;
            referencedRelation: "staff";
            referencedColumns: ["id"];
          },
        ];
      };
      whatsapp_uploads: {
        Row: {
          client_id: string;
          created_at: string;
          hash: string;
          staff_id: string;
        };
        Insert: {
          client_id: string;
          created_at?: string;
          hash: string;
          staff_id: string;
        };
        Update: {
          client_id?: string;
          created_at?: string;
          hash?: string;
          staff_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: "whatsapp_uploads_hash_fkey";
            columns: ["hash"];
            isOneToOne: false;
            referencedRelation: "whatsapp_media";
            referencedColumns: ["hash"];
          },
          {
            foreignKeyName: "whatsapp_uploads_staff_id_fkey";
            columns: ["staff_id"];
            isOneToOne: false;
            referencedRelation: "staff";
            referencedColumns: ["id"];
          },
        ];
      };
    };
    Views: {
      view_2_member: {
        Row: {
          badge_status: string | null;
          branch_id: string | null;
          branch_name: string | null;
          dob: string | null;
          email: string | null;
          gender: string | null;
          id: string | null;
          membership: Json | null;
          name: string | null;
          phone: string | null;
          phone_digits: string | null;
          registered_on: string | null;
          status: Database["public"]["Enums"]["member_state"] | null;
        };
        Relationships: [];
      };
      view_4_1_2_member_package: {
        Row: {
          expires_on: string | null;
          id: string | null;
          member_id: string | null;
          package_name: string | null;
          remaining_sessions: number | null;
          starts_on: string | null;
          total_sessions: number | null;
          trainer_id: string | null;
          trainer_name: string | null;
        };
        Relationships: [];
      };
      view_5_3_staff: {
        Row: {
          branch_id: string | null;
          branch_name: string | null;
          email: string | null;
          id: string | null;
          name: string | null;
          role: Database["public"]["Enums"]["staff_role"] | null;
          status: Database["public"]["Enums"]["staff_status"] | null;
        };
        Relationships: [];
      };
      view_audit: {
        Row: {
          action: string | null;
          actor_name: string | null;
          actor_staff_id: string | null;
          at: string | null;
          conversation_id: string | null;
          conversation_name: string | null;
          details: Json | null;
          entity: string | null;
          entity_id: string | null;
          id: string | null;
        };
        Relationships: [];
      };
    };
    Functions: {
      access_of_staff: {
        Args: { staff_ids: string[] | null };
        Returns: Json;
      };
      acquire_lease: {
        Args: { holder: string | null; name: string | null; ttl_ms: number | null };
        Returns: number;
      };
      add_setting: {
        Args: { color?: string | null; description?: string | null; key?: string | null; name: string | null; setting_type: string | null };
        Returns: Json;
      };
      add_staff: {
        Args: { branch_id?: string | null; email: string | null; name: string | null; role: Database["public"]["Enums"]["staff_role"] | null };
        Returns: string;
      };
      apply_retention: {
        Args: { page_limit?: number | null };
        Returns: Json;
      };
      assign_conversation: {
        Args: { conversation_id: string | null; staff_id: string | null };
        Returns: string;
      };
      change_contact_links: {
        Args: { contact_ids: string[] | null; link_staff?: string[] | null; unlink_staff?: string[] | null };
        Returns: Json;
      };
      change_staff: {
        Args: { changes: Json | null; staff_id: string | null };
        Returns: undefined;
      };
      change_tags: {
        Args: { add_tags?: string[] | null; conversation_id: string | null; remove_tags?: string[] | null };
        Returns: string;
      };
      changes_since: {
        Args: { cursor?: string | null; page_limit?: number | null };
        Returns: Json;
      };
      claim_media: {
        Args: { lease_ms?: number | null };
        Returns: Json;
      };
      claim_outbox: {
        Args: { lease_ms?: number | null; only_message?: string | null };
        Returns: Json;
      };
      claim_picture: {
        Args: { address: string | null; lease_ms?: number | null };
        Returns: boolean;
      };
      contact_candidates: {
        Args: { conversation_id: string | null };
        Returns: Json;
      };
      contact_link_overview: {
        Args: Record<PropertyKey, never>;
        Returns: Json;
      };
      create_first_admin: {
        Args: { email: string | null; name: string | null };
        Returns: string;
      };
      delete_quick_reply: {
        Args: { id: string | null };
        Returns: undefined;
      };
      delete_tag: {
        Args: { id: string | null };
        Returns: number;
      };
      desk_health: {
        Args: Record<PropertyKey, never>;
        Returns: Json;
      };
      discard_message: {
        Args: { message_id: string | null };
        Returns: Json;
      };
      end_media: {
        Args: { attempt: number | null; message_id: string | null; state: string | null };
        Returns: undefined;
      };
      erase_person: {
        Args: { contact_id: string | null; reason: string | null };
        Returns: Json;
      };
      expired_outbox: {
        Args: { page_limit?: number | null };
        Returns: Json;
      };
      feed_head: {
        Args: Record<PropertyKey, never>;
        Returns: string;
      };
      filter_counts: {
        Args: { status?: string | null };
        Returns: Json;
      };
      find_chat: {
        Args: { chat_id: string | null; gateway: string | null; session: string | null };
        Returns: Json;
      };
      finish_contact_sync: {
        Args: { error?: string | null; lease_token: number | null; message?: string | null; run_id: string | null };
        Returns: Json;
      };
      finish_sync: {
        Args: { at_ms: number | null; gateway: string | null; lease_token: number | null; session: string | null };
        Returns: boolean;
      };
      first_admin_wanted: {
        Args: Record<PropertyKey, never>;
        Returns: boolean;
      };
      forget_removals: {
        Args: { page_limit?: number | null };
        Returns: Json;
      };
      forget_unused_media: {
        Args: { page_limit?: number | null };
        Returns: number;
      };
      get_conversation: {
        Args: { conversation_id: string | null };
        Returns: Json;
      };
      give_token: {
        Args: { bucket: string | null };
        Returns: undefined;
      };
      give_up_asking: {
        Args: { attempt: number | null; message_id: string | null };
        Returns: undefined;
      };
      group_participants: {
        Args: { conversation_id: string | null; members?: Json | null };
        Returns: Json;
      };
      ingest_whatsapp_events: {
        Args: { events: Json | null; gateway: string | null; session: string | null; via: string | null };
        Returns: Json;
      };
      instance_compared_at_ms: {
        Args: { instance: string | null };
        Returns: number;
      };
      keep_picture: {
        Args: { address: string | null; hash: string | null; height_px?: number | null; mimetype: string | null; path: string | null; size_bytes: number | null; width_px?: number | null };
        Returns: string;
      };
      keep_upload: {
        Args: { client_id: string | null; hash: string | null; height_px?: number | null; mimetype: string | null; path: string | null; size_bytes: number | null; staff_id: string | null; width_px?: number | null };
        Returns: string;
      };
      known_messages: {
        Args: { bare_ids: string[] | null; gateway: string | null; session: string | null };
        Returns: string[];
      };
      last_contact_sync: {
        Args: { source: string | null };
        Returns: Json;
      };
      last_received_id: {
        Args: { conversation_id: string | null };
        Returns: string;
      };
      link_person: {
        Args: { conversation_id: string | null; lead_id?: string | null; member_id?: string | null };
        Returns: Json;
      };
      list_conversations: {
        Args: { cursor?: string | null; filter?: Json | null; page_limit?: number | null };
        Returns: Json;
      };
      list_linkable_contacts: {
        Args: { cursor?: string | null; filter?: Json | null; page_limit?: number | null };
        Returns: Json;
      };
      list_merges: {
        Args: { contact: string | null };
        Returns: Json;
      };
      list_settings: {
        Args: { setting_type: string | null };
        Returns: Json;
      };
      mark_read: {
        Args: { conversation_id: string | null };
        Returns: Json;
      };
      merge_contacts: {
        Args: { from_contact: string | null; into_contact: string | null; reason: string | null };
        Returns: string;
      };
      message_media: {
        Args: { message_id: string | null };
        Returns: Json;
      };
      message_past: {
        Args: { message_id: string | null };
        Returns: Json;
      };
      my_access: {
        Args: Record<PropertyKey, never>;
        Returns: Json;
      };
      note_audit: {
        Args: { action: string | null; details?: Json | null; entity_id: string | null };
        Returns: undefined;
      };
      note_contact_sync: {
        Args: { failed: Json | null; fetched: number | null; lease_token: number | null; run_id: string | null; skipped: number | null };
        Returns: boolean;
      };
      note_deaf: {
        Args: { gateway: string | null; session: string | null; since_ms: number | null };
        Returns: undefined;
      };
      note_gateway_account: {
        Args: { gateway: string | null; phone: string | null; session: string | null };
        Returns: undefined;
      };
      note_instance_compared: {
        Args: { at_ms: number | null; instance: string | null; lease_token: number | null };
        Returns: boolean;
      };
      note_invitation: {
        Args: { staff_id: string | null };
        Returns: Json;
      };
      note_no_picture: {
        Args: { address: string | null };
        Returns: undefined;
      };
      note_outbox_check: {
        Args: { attempt: number | null; message_id: string | null };
        Returns: number;
      };
      note_sync: {
        Args: { gateway: string | null; lease_token: number | null; session: string | null; sync: Json | null };
        Returns: boolean;
      };
      order_settings: {
        Args: { setting_type: string | null; wanted: string[] | null; was: string[] | null };
        Returns: undefined;
      };
      orphaned_files: {
        Args: { page_limit?: number | null };
        Returns: string[];
      };
      person_of: {
        Args: { conversation_id: string | null };
        Returns: Json;
      };
      picture_of: {
        Args: { conversation_id: string | null; sender?: string | null };
        Returns: Json;
      };
      picture_of_session: {
        Args: { phone: string | null; session: string | null };
        Returns: Json;
      };
      postpone_media: {
        Args: { attempt: number | null; counts: boolean | null; delay_ms: number | null; message_id: string | null };
        Returns: undefined;
      };
      prepare_send: {
        Args: { attempt: number | null; gap_ms: number | null; message_id: string | null; wanted_id: string | null };
        Returns: number;
      };
      queue_depth: {
        Args: Record<PropertyKey, never>;
        Returns: Json;
      };
      queue_message: {
        Args: { body?: string | null; client_id: string | null; content?: Json | null; conversation_id?: string | null; gateway?: string | null; reply_to?: string | null; session?: string | null; to_chat_id?: string | null; to_phone?: string | null; with_file?: boolean | null };
        Returns: Json;
      };
      reaction_target: {
        Args: { message_id: string | null };
        Returns: Json;
      };
      read_receipts: {
        Args: Record<PropertyKey, never>;
        Returns: string;
      };
      refetch_media: {
        Args: { message_id: string | null };
        Returns: Json;
      };
      refresh_badges: {
        Args: { page_limit?: number | null };
        Returns: number;
      };
      related_conversations: {
        Args: { conversation_id: string | null };
        Returns: Json;
      };
      release_lease: {
        Args: { holder: string | null; name: string | null };
        Returns: boolean;
      };
      remove_tag_from_all_conversations: {
        Args: { tag: string | null };
        Returns: number;
      };
      rename_tag: {
        Args: { name: string | null; tag: string | null };
        Returns: Json;
      };
      retry_message: {
        Args: { message_id: string | null };
        Returns: Json;
      };
      save_module_setting: {
        Args: { base: string | null; key: string | null; name: string | null; value: Json | null };
        Returns: string;
      };
      save_notes: {
        Args: { base: string | null; conversation_id: string | null; notes: string | null };
        Returns: string;
      };
      save_preferences: {
        Args: { desktop: boolean | null; preview: boolean | null; sound: boolean | null };
        Returns: undefined;
      };
      save_setting: {
        Args: { base: string | null; color?: string | null; description?: string | null; id: string | null; key?: string | null; name: string | null };
        Returns: Json;
      };
      schema_version: {
        Args: Record<PropertyKey, never>;
        Returns: string;
      };
      search_messages: {
        Args: { conversation_id?: string | null; cursor?: string | null; filter?: Json | null; page_limit?: number | null; query: string | null };
        Returns: Json;
      };
      search_people: {
        Args: { page_limit?: number | null; query: string | null };
        Returns: Json;
      };
      session_history: {
        Args: { page_limit?: number | null; session: string | null };
        Returns: Json;
      };
      set_ai_flags: {
        Args: { appointment?: boolean | null; message_id: string | null; response?: string | null };
        Returns: Json;
      };
      set_default_session: {
        Args: { session: string | null };
        Returns: undefined;
      };
      set_role_permission: {
        Args: { can_edit: boolean | null; can_view: boolean | null; module: string | null; role: Database["public"]["Enums"]["staff_role"] | null };
        Returns: undefined;
      };
      set_session_branch: {
        Args: { branch_id?: string | null; session: string | null };
        Returns: undefined;
      };
      set_session_pace: {
        Args: { gap_ms?: number | null; session: string | null };
        Returns: undefined;
      };
      set_staff_permission: {
        Args: { can_edit: boolean | null; can_view: boolean | null; module: string | null; staff_id: string | null };
        Returns: undefined;
      };
      settle_conversation: {
        Args: { conversation_id: string | null; seen_at?: string | null; status: Database["public"]["Enums"]["conversation_status"] | null };
        Returns: string;
      };
      settle_outbox: {
        Args: { attempt: number | null; message_id: string | null; outcome: Json | null };
        Returns: Json;
      };
      staff_directory: {
        Args: Record<PropertyKey, never>;
        Returns: Json;
      };
      start_contact_sync: {
        Args: { lease_token: number | null; source: string | null; started_by?: string | null; trigger: string | null };
        Returns: Json;
      };
      start_conversation: {
        Args: { chat_id: string | null; gateway: string | null; phone: string | null; session: string | null };
        Returns: Json;
      };
      store_media: {
        Args: { hash: string | null; height_px?: number | null; message_id: string | null; mimetype: string | null; path: string | null; size_bytes: number | null; width_px?: number | null };
        Returns: string;
      };
      sync_contacts: {
        Args: { chats: Json | null; gateway: string | null; lease_token: number | null; run_id: string | null; session: string | null };
        Returns: boolean;
      };
      sync_state: {
        Args: { gateway: string | null; session: string | null };
        Returns: Json;
      };
      take_over_channel: {
        Args: { instance: string | null; page_limit?: number | null };
        Returns: number;
      };
      take_token: {
        Args: { bucket: string | null; capacity: number | null; refill_ms: number | null };
        Returns: number;
      };
      thread_page: {
        Args: { after?: string | null; around?: string | null; before?: string | null; conversation: string | null; page_limit?: number | null };
        Returns: Json;
      };
      undo_merge: {
        Args: { merge_id: string | null };
        Returns: Json;
      };
      unlink_person: {
        Args: { conversation_id: string | null };
        Returns: Json;
      };
    };
    Enums: {
      conversation_status: "active" | "handled" | "archived";
      delivery_status: "queued" | "dispatching" | "unconfirmed" | "failed" | "sent" | "delivered" | "read" | "played";
      gateway_kind: "waha" | "ultramsg";
      lead_status: "new" | "engaged" | "consulted" | "escalated" | "no_reply" | "rejected" | "converted";
      member_state: "active" | "inactive";
      outbox_state: "queued" | "dispatching" | "unconfirmed" | "failed" | "done";
      staff_role: "admin" | "manager" | "front_desk" | "trainer" | "user";
      staff_status: "active" | "inactive";
    };
    CompositeTypes: Record<never, never>;
  };
}
